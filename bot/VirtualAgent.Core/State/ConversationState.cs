using System.Collections.Immutable;
using System.Text.Json.Serialization;
using VirtualAgent.Core.Messages;
using VirtualAgent.Core.Replies;

namespace VirtualAgent.Core.State;

/// <summary>All that a conversation remembers between two turns. Stored as JSON; <see cref="Version"/> guards it.</summary>
/// <param name="Participant">As in <see cref="InboundMessage"/>.</param>
/// <param name="Locale">The language the agent speaks, one of the city pack's.</param>
/// <param name="Offered">The choices the resident can pick now.</param>
/// <param name="Misunderstood">Turns in a row that led to nothing.</param>
/// <param name="Turn">Turns so far.</param>
/// <param name="Version">Goes up by one with each commit.</param>
public sealed record ConversationState(
    ConversationKey Key,
    Channel Channel,
    string Participant,
    ControlMode Mode,
    string Locale,
    ImmutableArray<Frame> Stack,
    ImmutableArray<Choice> Offered,
    ImmutableArray<Reply> LastReplies,
    ConversationMemory Memory,
    int Misunderstood,
    int Abuse,
    long Turn,
    long Version)
{
    /// <summary>Times in a row that a caller said nothing.</summary>
    public int Silences { get; init; }

    /// <summary>Something was read back once, so how to say yes or no is known.</summary>
    public bool HeardReadBack { get; init; }

    /// <summary>When a resident who waits for a person was last told in full that they are in line; null where not yet.</summary>
    public DateTimeOffset? ToldInLineAt { get; init; }

    /// <summary>A resident who waits for a person goes on with the form in hand meanwhile.</summary>
    public bool GoesOnInLine { get; init; }

    /// <summary>What is said is for the agent, and not for the person that the resident waits for or has.</summary>
    [JsonIgnore]
    public bool IsWithTheAgent => Mode == ControlMode.Bot || (Mode == ControlMode.WaitingForAgent && GoesOnInLine);

    /// <summary>The same under somebody else's control: whatever went on in line is over.</summary>
    public ConversationState Under(ControlMode mode) => this with { Mode = mode, GoesOnInLine = false };

    public static ConversationState New(ConversationKey key, Channel channel, string participant, string locale) =>
        new(key, channel, participant, ControlMode.Bot, locale, [], [], [], ConversationMemory.Empty, 0, 0, 0, 0);
}
