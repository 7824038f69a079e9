using static VirtualAgent.Recognizers.Text.Characters;

namespace VirtualAgent.Recognizers.Internet;

/// <summary>Host names: labels of letters, digits and hyphens, with dots between.</summary>
internal static class DomainNames
{
    private const int LongestLabel = 63;

    /// <summary>The index after the host name that starts at <paramref name="start"/>; a dot at its end stays outside.</summary>
    public static int End(string text, int start)
    {
        var end = start;
        while (true)
        {
            var label = end;
            while (label < text.Length && label - end <= LongestLabel && IsLabelCharacter(text[label]))
            {
                label++;
            }

            if (label == end || label - end > LongestLabel || text[end] == '-')
            {
                return end > start ? end - 1 : start;
            }

            if (label >= text.Length || text[label] != '.' || label + 1 >= text.Length || !IsLabelCharacter(text[label + 1]))
            {
                return label;
            }

            end = label + 1;
        }
    }

    /// <summary>Whether the name has a dot and ends in a top-level label of two letters or more.</summary>
    public static bool HasTopLevel(string text, int start, int end)
    {
        var top = TopLevel(text, start, end);
        return top.Length >= 2 && !top.ContainsAnyExceptInRange('A', 'z') && !top.ContainsAny(['[', ']', '^', '_', '`']);
    }

    /// <summary>The label after the last dot; empty where the name has none.</summary>
    public static ReadOnlySpan<char> TopLevel(string text, int start, int end)
    {
        var name = text.AsSpan(start, Math.Max(end - start, 0));
        var dot = name.LastIndexOf('.');
        return dot <= 0 ? [] : name[(dot + 1)..];
    }

    public static bool IsLabelCharacter(char c) => char.IsAsciiLetterOrDigit(c) || c == '-';
}
