namespace VirtualAgent.KnowledgeIngest.Parsing;

/// <summary>A line that is bold from end to end, as the questions of an FAQ are: a heading that was not made one.</summary>
internal static class BoldHeading
{
    /// <summary>Below every heading that was.</summary>
    public const int Level = 6;

    private const int Longest = 120;

    /// <summary>A sentence in bold is an emphasis.</summary>
    public static bool Is(string text) => text.Length is > 1 and <= Longest && text[^1] is not ('.' or '!' or ',' or ';');
}
