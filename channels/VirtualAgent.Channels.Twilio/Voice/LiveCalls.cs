using System.Collections.Concurrent;
using VirtualAgent.Core.Messages;

namespace VirtualAgent.Channels.Twilio.Voice;

/// <summary>The calls that this process holds now.</summary>
internal sealed class LiveCalls
{
    private readonly ConcurrentDictionary<ConversationKey, ILiveCall> _calls = new();

    public static ConversationKey Conversation(string callSid) => new($"voice:{callSid}");

    public ILiveCall? Find(ConversationKey conversation) => _calls.GetValueOrDefault(conversation);

    public void Add(ConversationKey conversation, ILiveCall call) => _calls[conversation] = call;

    public GatherCall GatherCall(ConversationKey conversation, string cityNumber, TimeProvider time) =>
        _calls.GetOrAdd(conversation, _ => new GatherCall(cityNumber, time)) as GatherCall
            ?? throw new InvalidOperationException($"{conversation} is held through the relay.");

    /// <summary>Removes a call, unless another session of the same call has taken its place.</summary>
    public void Remove(ConversationKey conversation, ILiveCall call) =>
        _calls.TryRemove(KeyValuePair.Create(conversation, call));
}
