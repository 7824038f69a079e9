using static VirtualAgent.Recognizers.Text.Characters;

namespace VirtualAgent.Recognizers.Phones;

/// <summary>Tells telephone numbers from dates, amounts, addresses, card and security numbers.</summary>
internal static class PhoneRules
{
    private const int Fewest = 7;
    private const int MostNational = 12;
    private const int MostInternational = 16;

    public static bool Accept(string text, PhoneCandidate candidate) =>
        candidate.Balanced
        && StandsAlone(text, candidate)
        && HasLength(candidate)
        && !IsOtherNumber(candidate)
        && HasPhoneGroups(candidate)
        && HasPhoneJoints(candidate);

    /// <summary>Card numbers and the like: no part of them is a telephone number either.</summary>
    public static bool IsTooLong(PhoneCandidate candidate) => candidate.Digits.Length > MostInternational - 1;

    private static bool StandsAlone(string text, PhoneCandidate candidate)
    {
        var (start, end) = (candidate.Start, candidate.End);
        var marked = text[start] is '(' or '+';
        if (start > 0)
        {
            var before = text[start - 1];
            var afterHyphen = before == '-' && !(start > 1 && (char.IsLetter(text[start - 2]) || (marked && !IsDigit(text[start - 2]))));
            if ((IsWord(before) && !(marked && char.IsLetter(before))) || afterHyphen || "#.,$€£¥/%=*+^".Contains(before))
            {
                return false;
            }
        }

        if (end >= text.Length)
        {
            return true;
        }

        var glued = text[end] is '-' or '.' or ',' or '/' or ':' or '=' && IsWordAt(text, end + 1);
        return !IsWord(text[end]) && !glued && text[end] is not ('%' or '=' or '°') && !(text[end] == ')' && candidate.Parenthesised > 0);
    }

    private static bool HasLength(PhoneCandidate candidate)
    {
        var exit = candidate.International || candidate.Digits.StartsWith("00", StringComparison.Ordinal);
        var most = exit ? MostInternational
            : candidate.Parenthesised > 0 ? MostInternational - 1
            : candidate.Groups.Count > 1 ? MostNational + 1
            : MostNational;
        return candidate.Digits.Length >= Fewest && candidate.Digits.Length <= most;
    }

    private static bool IsOtherNumber(PhoneCandidate candidate) =>
        !candidate.International && candidate.Parenthesised == 0 && Shape(candidate) switch
        {
            "3-2-4" or "2-2-4" or "4-2-2" or "1-2-4" or "2-1-4" or "4-4" or "2/2/4" => true,
            "4 4" => candidate.Groups.All(IsYear),
            "4 5" or "3 5" => true,
            _ => false,
        };

    private static bool HasPhoneGroups(PhoneCandidate candidate)
    {
        var singles = candidate.Groups.Count(g => g.Length == 1);
        var allowed = candidate.International || candidate.Parenthesised > 0 ? 2 : 1;
        return singles <= allowed && candidate.Groups[^1].Length >= 2
            && (singles == 0 || candidate.HasPrefix || candidate.Groups[0] == "1" || candidate.Joints.Contains('.'));
    }

    private static bool HasPhoneJoints(PhoneCandidate candidate)
    {
        var joints = candidate.Joints;
        var slashes = joints.Count(j => j == '/');
        if (slashes > 1 || (slashes == 1 && !(candidate.HasPrefix && candidate.Groups[^1].Length >= 5)))
        {
            return false;
        }

        if (candidate.International && candidate.Groups.Count > 1 && candidate.Parenthesised == 0 && joints[1] == '-' && candidate.Groups[1].Length < 3)
        {
            return false;
        }

        return !joints.Contains('.') || HasPhoneDots(candidate);
    }

    /// <summary>'837.824.1482' and '06.44.44.44.44', but no decimals and no IP address.</summary>
    private static bool HasPhoneDots(PhoneCandidate candidate)
    {
        var dots = candidate.Joints.Count(j => j == '.');
        var pairs = candidate.Groups.Count >= 5 && candidate.Groups.Skip(1).All(g => g.Length == 2);
        return (dots >= 2 || candidate.Parenthesised > 0) && (pairs || candidate.Groups[^1].Length >= 4);
    }

    private static bool IsYear(string group) => group.Length == 4 && (group.StartsWith("19", StringComparison.Ordinal) || group.StartsWith("20", StringComparison.Ordinal));

    private static string Shape(PhoneCandidate candidate) =>
        string.Concat(candidate.Groups.Select((g, i) => i == 0 ? $"{g.Length}" : $"{candidate.Joints[i]}{g.Length}"));
}
