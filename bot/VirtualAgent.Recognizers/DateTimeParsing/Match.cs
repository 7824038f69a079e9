namespace VirtualAgent.Recognizers.DateTimeParsing;

/// <summary>A phrase that was read.</summary>
/// <param name="Start">Its first token.</param>
/// <param name="Next">The token after its last.</param>
internal sealed record Match(int Start, int Next, Sense Sense)
{
    public static Match? Longer(Match? one, Match? other) =>
        one is null || (other is not null && other.Next > one.Next) ? other : one;
}
