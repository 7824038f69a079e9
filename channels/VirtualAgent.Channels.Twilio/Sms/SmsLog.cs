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

    /// <param name="id">Of the text to be found again.</param>
    public async Task<SmsThread> FindAsync(ConversationKey conversation, string id, CancellationToken cancellationToken)
    {
        var (thread, after) = (SmsThread.Empty, 0L);
        while (true)
        {
            var chunk = await log.ReadAsync(conversation, after, Chunk, cancellationToken);
            foreach (var activity in chunk)
            {
                after = activity.Sequence;
                if (Read(activity.Json) is { } entry)
                {
                    thread = thread.With(entry, activity.ActivityId == id);
                }
            }

            if (chunk.Count < Chunk)
            {
                return thread;
            }
        }
    }

    private static SmsEntry? Read(string json) =>
        JsonSerializer.Deserialize<SmsEntry>(json, CoreJson.Options) is { Type: SmsEntry.TypeName } entry ? entry : null;
}
