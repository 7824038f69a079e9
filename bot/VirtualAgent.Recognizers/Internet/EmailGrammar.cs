using static VirtualAgent.Recognizers.Text.Characters;

namespace VirtualAgent.Recognizers.Internet;

/// <summary>RFC 5321 mailboxes in the dot-atom form that people use.</summary>
internal static class EmailGrammar
{
    private const int LongestLocal = 64;
    private const string LocalSigns = "!#$%&'*+-/=?^_`{|}~.";

    public static bool TryAround(string text, int at, int floor, out int start, out int end)
    {
        end = at;
        start = LocalStart(text, at, floor);
        return IsLocal(text.AsSpan(start, at - start)) && TryDomain(text, at + 1, out end);
    }

    private static int LocalStart(string text, int at, int floor)
    {
        var start = at;
        while (start > floor && at - start <= LongestLocal && IsLocalCharacter(text[start - 1]))
        {
            start--;
        }

        while (start < at && text[start] is '\'' or '`' or '{' or '|' or '/' or '=' or '*' or '-' or '?' or '&')
        {
            start++;
        }

        return start;
    }

    private static bool IsLocal(ReadOnlySpan<char> local) =>
        local.Length is > 0 and <= LongestLocal && local[0] != '.' && local[^1] != '.' && local.IndexOf("..") < 0;

    private static bool IsLocalCharacter(char c) => char.IsAsciiLetterOrDigit(c) || LocalSigns.Contains(c);

    private static bool TryDomain(string text, int start, out int end)
    {
        if (start < text.Length && text[start] == '[')
        {
            return TryLiteral(text, start, out end);
        }

        end = DomainNames.End(text, start);
        return DomainNames.HasTopLevel(text, start, end) && !IsWordAt(text, end);
    }

    private static bool TryLiteral(string text, int start, out int end)
    {
        end = start + 1;
        var dots = 0;
        while (end < text.Length && (IsDigit(text[end]) || text[end] == '.') && end - start < 17)
        {
            dots += text[end++] == '.' ? 1 : 0;
        }

        var closed = end < text.Length && text[end] == ']';
        end++;
        return closed && dots == 3;
    }
}
