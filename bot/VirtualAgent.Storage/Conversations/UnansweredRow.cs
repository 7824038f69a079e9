using VirtualAgent.Core.Messages;

namespace VirtualAgent.Storage.Conversations;

/// <summary>A question that the city's documents did not answer.</summary>
internal sealed class UnansweredRow
{
    public long Id { get; init; }

    public required string Conversation { get; init; }

    public required Channel Channel { get; init; }

    public required string Locale { get; init; }

    public required string Question { get; init; }

    public string? Department { get; init; }

    public required DateTimeOffset At { get; init; }
}
