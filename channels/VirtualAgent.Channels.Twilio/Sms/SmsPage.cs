namespace VirtualAgent.Channels.Twilio.Sms;

/// <summary>One message of at most three segments, and what did not fit.</summary>
/// <param name="Rest">Null where everything fitted.</param>
internal sealed record SmsPage(string Text, string? Rest)
{
    public const int MaxSegments = 3;

    /// <param name="offer">How the resident asks for the rest.</param>
    public static SmsPage Cut(SmsDraft draft, string offer)
    {
        var prepared = Affordable(draft);
        if (Fits(prepared.Whole))
        {
            return new(prepared.Whole, null);
        }

        var ending = Join(offer, prepared.Closing);
        return SmsSegments.Of(ending).Count == 1
            ? Cut(prepared.Body, ending)
            : Cut(prepared.Whole, offer);
    }

    public static string Join(string first, string second) =>
        first.Length == 0 || second.Length == 0 ? first + second : $"{first}\n{second}";

    /// <summary>Accents that force the wide encoding stay only where they cost no further segment.</summary>
    private static SmsDraft Affordable(SmsDraft draft)
    {
        var plain = new SmsDraft(SmsEncoding.Plain(draft.Body), SmsEncoding.Plain(draft.Closing));
        var folded = new SmsDraft(
            SmsEncoding.WithoutForeignAccents(plain.Body), SmsEncoding.WithoutForeignAccents(plain.Closing));
        return SmsSegments.Of(folded.Whole).Count < SmsSegments.Of(plain.Whole).Count ? folded : plain;
    }

    private static SmsPage Cut(string body, string ending)
    {
        var longest = Longest(body, ending);
        var cut = Boundary(body, longest);
        return new(Join(body[..cut].TrimEnd(), ending), body[cut..].TrimStart());
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

    private static bool Fits(string text) => SmsSegments.Of(text).Count <= MaxSegments;
}
