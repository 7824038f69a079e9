using System.Text.Json;
using VirtualAgent.Core;
using VirtualAgent.Core.Messages;

namespace VirtualAgent.Channels.Twilio.Sms;

/// <summary>What was texted in a conversation, from the activity log.</summary>
internal sealed class SmsLog(IActivityLog log)
{
    private const int Chunk = 200;

    /// <summary>Records a text to the resident once; a later call with the same id changes nothing.</summary>
    public async Task AddAsync(ConversationKey conversation, string id, SmsEntry entry, CancellationToken cancellationToken) =>
        await log.AppendAsync(conversation, id, JsonSerializer.Serialize(entry, CoreJson.Options), cancellationToken);

    /// <summary>The text that was recorded last, and the one recorded under an id.</summary>
    public async Task<(SmsEntry? Last, SmsEntry? Same)> FindAsync(ConversationKey conversation, string id, CancellationToken cancellationToken)
    {
        (SmsEntry? last, SmsEntry? same, long after) = (null, null, 0);
        while (true)
        {
            var chunk = await log.ReadAsync(conversation, after, Chunk, cancellationToken);
            foreach (var activity in chunk)
            {
                after = activity.Sequence;
                if (Read(activity.Json) is { } entry)
                {
                    last = entry;
                    same = activity.ActivityId == id ? entry : same;
                }
            }

            if (chunk.Count < Chunk)
            {
                return (last, same);
            }
        }
    }

    private static SmsEntry? Read(string json) =>
        JsonSerializer.Deserialize<SmsEntry>(json, CoreJson.Options) is { Type: SmsEntry.TypeName } entry ? entry : null;
}
