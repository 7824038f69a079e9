using static VirtualAgent.Recognizers.Text.Characters;

namespace VirtualAgent.Recognizers.Internet;

/// <summary>What counts as a web address in running text.</summary>
internal static class UrlGrammar
{
    private const string Closers = ".,;:!?)]}'\"»”’";
    private static readonly string[] Schemes = ["https://", "http://", "ftp://", "ftps://"];

    /// <summary>Reads the address whose host or scheme starts at <paramref name="index"/>.</summary>
    /// <param name="end">After the address; or, where there is none, where looking further may go on.</param>
    public static bool TryAt(string text, int index, out int start, out int end)
    {
        start = index;
        var scheme = Array.Find(Schemes, s => text.AsSpan(index).StartsWith(s, StringComparison.OrdinalIgnoreCase));
        if (scheme is null)
        {
            return TryBare(text, index, out end);
        }

        var host = index + scheme.Length;
        end = LooseHostEnd(text, host);
        var named = HasKnownTopLevel(text, host, end) || IsAddress(text.AsSpan(host, end - host))
            || text.AsSpan(host, end - host).Equals("localhost", StringComparison.OrdinalIgnoreCase);
        if (!named)
        {
            end = SkipToSpace(text, end);
            return false;
        }

        end = TailEnd(text, PortEnd(text, end));
        return true;
    }

    private static bool TryBare(string text, int index, out int end)
    {
        end = DomainNames.End(text, index);
        var inAddress = (index > 0 && text[index - 1] is '@' or '/' or '.' or '\\' or '-') || (end < text.Length && text[end] is '@' or '\\');
        if (inAddress || IsWordAt(text, end) || IsWordAt(text, index - 1) || !HasKnownTopLevel(text, index, end) || !HasRealLabels(text, index, end))
        {
            return false;
        }

        end = TailEnd(text, PortEnd(text, end));
        return true;
    }

    /// <summary>Inside a scheme's address a label may end in a hyphen.</summary>
    private static int LooseHostEnd(string text, int start)
    {
        var end = start;
        while (end < text.Length && (DomainNames.IsLabelCharacter(text[end]) || (text[end] is '.' or '_' && IsWordAt(text, end + 1))))
        {
            end++;
        }

        return end;
    }

    private static bool HasKnownTopLevel(string text, int start, int end) =>
        TopLevelDomains.Contains(DomainNames.TopLevel(text, start, end));

    /// <summary>'7.am' and '3.pm' are times; a one-letter or all-digit name under a country code is no address.</summary>
    private static bool HasRealLabels(string text, int start, int end)
    {
        var name = text.AsSpan(start, end - start);
        var first = name[..name.IndexOf('.')];
        return first.ContainsAnyExceptInRange('0', '9')
            && (name.Count('.') > 1 || (first.Length > 1 && !IsSentenceStart(DomainNames.TopLevel(text, start, end))));
    }

    /// <summary>'Elm st.it is' lacks a space; 'st.it' is not a host.</summary>
    private static bool IsSentenceStart(ReadOnlySpan<char> word) =>
        word.ToString().ToLowerInvariant() is "is" or "it" or "in" or "my" or "so" or "no" or "at" or "do" or "am" or "as" or "es" or "la";

    private static bool IsAddress(ReadOnlySpan<char> host) =>
        host.Count('.') == 3 && System.Net.IPAddress.TryParse(host, out _);

    private static int PortEnd(string text, int index) =>
        index < text.Length && text[index] == ':' && IsDigitAt(text, index + 1) ? SkipDigits(text, index + 1) : index;

    private static int TailEnd(string text, int index)
    {
        if (index >= text.Length || text[index] is not ('/' or '?' or '#'))
        {
            return index;
        }

        var end = index;
        while (end < text.Length && text[end] > ' ' && text[end] is not ('<' or '>' or '"' or '|' or '\u00A0') && !char.IsWhiteSpace(text[end]))
        {
            end++;
        }

        while (end > index + 1 && Closers.Contains(text[end - 1]))
        {
            end--;
        }

        return end;
    }

    private static int SkipToSpace(string text, int index)
    {
        while (index < text.Length && !char.IsWhiteSpace(text[index]))
        {
            index++;
        }

        return index;
    }
}
