namespace VirtualAgent.Channels.Twilio.Sms;

/// <summary>One message of at most three segments, and what did not fit.</summary>
/// <param name="Rest">Null where everything fitted.</param>
internal sealed record SmsPage(string Text, SmsDraft? Rest)
{
    public const int MaxSegments = 3;

    /// <summary>An ending longer than this leaves too little of the message for what it ends.</summary>
    private const int MaxEndingSegments = 2;

    /// <param name="offer">How the resident asks for the rest.</param>
    public static SmsPage Cut(SmsDraft draft, string offer)
    {
        var prepared = Affordable(draft);
        if (Fits(prepared.Whole))
        {
            return new(prepared.Whole, null);
        }

        if (prepared.Body.Length == 0)
        {
            return CutAtLines(Join(prepared.Source, prepared.Closing), offer);
        }

        var sourced = Join(prepared.Source, offer);
        var all = Join(sourced, prepared.Closing);
        return IsShort(all) ? Cut(prepared.Body, all, string.Empty, string.Empty)
            : IsShort(sourced) ? Cut(prepared.Body, sourced, string.Empty, prepared.Closing)
            : Cut(prepared.Body, offer, prepared.Source, prepared.Closing);
    }

    public static string Join(string first, string second) =>
        first.Length == 0 || second.Length == 0 ? first + second : $"{first}\n{second}";

    /// <summary>Accents that force the wide encoding stay only where they cost no further segment.</summary>
    private static SmsDraft Affordable(SmsDraft draft)
    {
        var plain = draft.Select(SmsEncoding.Plain);
        var folded = plain.Select(SmsEncoding.WithoutForeignAccents);
        return SmsSegments.Of(folded.Whole).Count < SmsSegments.Of(plain.Whole).Count ? folded : plain;
    }

    private static SmsPage Cut(string body, string ending, string source, string closing)
    {
        var longest = Longest(body, ending);
        var cut = longest == body.Length ? longest : Boundary(body, longest);
        return new(Join(body[..cut].TrimEnd(), ending), new(body[cut..].TrimStart(), source, closing));
    }

    /// <summary>More choices than a message holds: whole ones only.</summary>
    private static SmsPage CutAtLines(string lines, string offer)
    {
        var longest = Longest(lines, offer);
        var cut = lines.LastIndexOf('\n', Math.Min(longest, lines.Length - 1)) is > 0 and var end ? end : Boundary(lines, longest);
        return new(Join(lines[..cut].TrimEnd(), offer), new(string.Empty, string.Empty, lines[cut..].TrimStart()));
    }

    private static int Longest(string body, string ending)
    {
        var (low, high) = (0, body.Length);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = Fits(Join(body[..middle], ending)) ? (middle, high) : (low, middle - 1);
        }

        return low > 0 && char.IsHighSurrogate(body[low - 1]) ? low - 1 : low;
    }

    /// <summary>The end of a line, else of a sentence, else of a word, in the last half of what fits.</summary>
    private static int Boundary(string body, int longest)
    {
        var earliest = longest / 2;
        int Last(Func<int, bool> ends)
        {
            for (var i = longest; i > earliest; i--)
            {
                if (ends(i))
                {
                    return i;
                }
            }

            return 0;
        }

        bool Space(int i) => i >= body.Length || char.IsWhiteSpace(body[i]);
        var line = Last(i => i < body.Length && body[i] == '\n');
        var sentence = Last(i => Space(i) && body[i - 1] is '.' or '!' or '?');
        var word = Last(Space);
        return line > 0 ? line : sentence > 0 ? sentence : word > 0 ? word : Math.Max(longest, 1);
    }

    private static bool IsShort(string ending) => SmsSegments.Of(ending).Count <= MaxEndingSegments;

    private static bool Fits(string text) => SmsSegments.Of(text).Count <= MaxSegments;
}
