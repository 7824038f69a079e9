namespace VirtualAgent.Recognizers.Choosing;

/// <summary>How much a word of a reply looks like a word of a label: the same, its beginning, or a typo away.</summary>
internal static class WordLikeness
{
    private const int ShortestPrefix = 3;
    private const int ShortestWithTypo = 4;
    private const int ShortestWithTwoTypos = 8;

    public static double Of(string reply, string label)
    {
        if (reply == label)
        {
            return 1;
        }

        if (char.IsDigit(reply[0]) || char.IsDigit(label[0]))
        {
            return 0;
        }

        if (reply.Length >= ShortestPrefix && (label.StartsWith(reply, StringComparison.Ordinal) || IsPlural(reply, label)))
        {
            return 0.9;
        }

        var allowed = Math.Min(reply.Length, label.Length) switch
        {
            >= ShortestWithTwoTypos => 2,
            >= ShortestWithTypo => 1,
            _ => 0,
        };
        return allowed > 0 && EditDistance.Within(reply, label, allowed) ? 0.8 : 0;
    }

    private static bool IsPlural(string reply, string label) =>
        reply.Length - label.Length is 1 or 2 && reply.StartsWith(label, StringComparison.Ordinal) && reply[^1] == 's';
}
