using static VirtualAgent.Recognizers.Text.Characters;

namespace VirtualAgent.Recognizers.Phones;

/// <summary>Reads digit groups with the separators that telephone numbers have, and an extension.</summary>
internal static class PhoneGrammar
{
    private const int MostGroups = 8;
    private const int LongestExtension = 5;
    private const int LongestGroup = 20;
    private const char Nothing = '\0';

    private static readonly string[] ExtensionMarks = ["extension", "ext.", "ext", "x"];

    public static PhoneCandidate Read(string text, int start)
    {
        var groups = new List<string>(MostGroups);
        var joints = new List<char>(MostGroups);
        var (index, end, parens, international, balanced) = (start, start, 0, false, true);
        while (groups.Count < MostGroups && TryGroup(text, index, out var group, out var next, out var inParens, out var plus))
        {
            var joint = groups.Count == 0 ? Nothing : Joint(text, end, index);
            groups.Add(group);
            joints.Add(joint);
            parens += inParens ? 1 : 0;
            international |= plus && groups.Count == 1;
            balanced &= !plus || groups.Count == 1;
            (end, index) = (next, SkipJoint(text, next));
            if (index < 0)
            {
                break;
            }
        }

        var extended = groups.Count > 0 && TryExtension(text, end, out end);
        return new PhoneCandidate(start, end, international, groups.Count > 0 ? groups : [" "], joints, parens, extended, balanced && groups.Count > 0);
    }

    /// <summary>Past the digits of a rejected candidate, so that its tail is not tried as a number of its own.</summary>
    public static int SkipRejected(string text, int index)
    {
        while (index < text.Length && (IsWord(text[index]) || (text[index] is '-' or '.' or '/' && IsWordAt(text, index + 1))))
        {
            index++;
        }

        return index;
    }

    private static bool TryGroup(string text, int index, out string group, out int next, out bool inParens, out bool plus)
    {
        (group, next) = ("", index);
        inParens = index < text.Length && text[index] == '(';
        var digits = inParens ? SkipOneSpace(text, index + 1) : index;
        plus = digits < text.Length && text[digits] == '+';
        digits += plus ? 1 : 0;
        var end = SkipDigits(text, digits);
        if (end == digits || end - digits > LongestGroup)
        {
            return false;
        }

        group = text[digits..end];
        next = end;
        if (!inParens)
        {
            return true;
        }

        next = SkipOneSpace(text, end);
        return next < text.Length && text[next++] == ')';
    }

    /// <summary>Where the next group starts after a separator, or -1.</summary>
    private static int SkipJoint(string text, int end)
    {
        var index = SkipOneSpace(text, end);
        if (index < text.Length && text[index] is '-' or '.' or '/')
        {
            index = SkipOneSpace(text, index + 1);
        }
        else if (index == end && index < text.Length && text[index] == ')' && IsDigitAt(text, index + 1))
        {
            index++;
        }

        return index < text.Length && (IsDigit(text[index]) || text[index] is '(') ? index : -1;
    }

    private static char Joint(string text, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (text[i] is '-' or '.' or '/' or ')')
            {
                return text[i];
            }
        }

        return to > from ? ' ' : Nothing;
    }

    private static bool TryExtension(string text, int end, out int next)
    {
        next = end;
        var mark = SkipOneSpace(text, end);
        var found = Array.Find(ExtensionMarks, m => text.AsSpan(mark).StartsWith(m, StringComparison.OrdinalIgnoreCase));
        if (found is null)
        {
            return false;
        }

        var digits = SkipOneSpace(text, mark + found.Length);
        var last = SkipDigits(text, digits);
        if (last == digits || last - digits > LongestExtension)
        {
            return false;
        }

        next = last;
        return true;
    }

    private static int SkipOneSpace(string text, int index) =>
        index < text.Length && text[index] is ' ' or '\u00A0' ? index + 1 : index;
}
