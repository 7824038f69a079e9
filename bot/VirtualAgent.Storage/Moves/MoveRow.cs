using VirtualAgent.Core.Messages;

namespace VirtualAgent.Storage.Moves;

/// <summary>A conversation offered to another channel.</summary>
internal sealed class MoveRow
{
    public long Id { get; init; }

    public required string IdempotencyKey { get; init; }

    public required string From { get; init; }

    /// <summary>Voice for what broke off and is kept for its phone.</summary>
    public required Channel To { get; init; }

    /// <summary>The only number that may take it up; null for a link.</summary>
    public string? Phone { get; init; }

    /// <summary>The code's or the link's hash; null where a text from the number is enough.</summary>
    public string? Secret { get; set; }

    /// <summary>Wrong codes so far.</summary>
    public int Misses { get; set; }

    public required DateTimeOffset Offered { get; init; }

    public required DateTimeOffset Expires { get; set; }

    public DateTimeOffset? Claimed { get; set; }

    public string? ClaimedBy { get; set; }
}
