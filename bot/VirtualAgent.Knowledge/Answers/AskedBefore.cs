namespace VirtualAgent.Knowledge.Answers;

/// <summary>A question that staff wrote down for a passage.</summary>
/// <param name="Likeness">0 to 1: how much it is like the resident's.</param>
internal sealed record AskedBefore(double Likeness, IReadOnlySet<string> Terms)
{
    public static AskedBefore None { get; } = new(0, new HashSet<string>());
}
