namespace VirtualAgent.Channels.Twilio.Sms;

/// <summary>One message of at most three segments, and what did not fit.</summary>
/// <param name="Rest">Null where everything fitted.</param>
internal sealed record SmsPage(string Text, SmsDraft? Rest)
{
    public const int MaxSegments = 3;

    /// <summary>What stands around a text leaves it at least this much of the message.</summary>
    private const int LeastOfBody = 60;

    /// <param name="offer">How the resident asks for the rest.</param>
    public static SmsPage Cut(SmsDraft draft, string offer)
    {
        var prepared = Affordable(draft);
        var bare = prepared with { Suggestions = string.Empty };
        if (Fits(prepared.Whole) || Fits(bare.Whole))
        {
            return new(Fits(prepared.Whole) ? prepared.Whole : bare.Whole, null);
        }

        return prepared.Body.Length == 0
            ? CutAtLines(prepared.Whole, offer)
            : Endings(prepared, offer).FirstOrDefault(page => page is not null) ?? CutBody(Unopened(prepared), offer, prepared.Source, prepared.Closing);
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

    /// <summary>The open question comes first of all, then the source; what finds no room comes with the rest. Null where nothing finds any.</summary>
    private static IEnumerable<SmsPage?> Endings(SmsDraft draft, string offer)
    {
        var sourced = Join(draft.Source, offer);
        yield return Spacious(draft, Join(sourced, draft.Closing), string.Empty, string.Empty);
        yield return Spacious(draft, Join(offer, draft.Closing), draft.Source, string.Empty);
        yield return Spacious(draft, sourced, string.Empty, draft.Closing);
        yield return Spacious(draft, offer, draft.Source, draft.Closing);
    }

    private static SmsPage? Spacious(SmsDraft draft, string ending, string source, string closing) =>
        Longest(draft, ending) >= Math.Min(draft.Body.Length, LeastOfBody) ? CutBody(draft, ending, source, closing) : null;

    private static SmsDraft Unopened(SmsDraft draft) => draft with { Body = Join(draft.Opening, draft.Body), Opening = string.Empty };

    private static SmsPage CutBody(SmsDraft draft, string ending, string source, string closing)
    {
        var body = draft.Body;
        var longest = Longest(draft, ending);
        var cut = longest == body.Length ? longest : Boundary(body, longest);
        return new(
            Join(draft.Opening, Join(body[..cut].TrimEnd(), ending)),
            new(body[cut..].TrimStart(), source, closing) { Suggestions = draft.Suggestions });
    }

    /// <summary>More choices than a message holds: whole ones only.</summary>
    private static SmsPage CutAtLines(string lines, string offer)
    {
        var longest = Longest(new(lines, string.Empty, string.Empty), offer);
        var cut = lines.LastIndexOf('\n', Math.Min(longest, lines.Length - 1)) is > 0 and var end ? end : Boundary(lines, longest);
        return new(Join(lines[..cut].TrimEnd(), offer), new(string.Empty, string.Empty, lines[cut..].TrimStart()));
    }

    /// <summary>How much of the body fits between its opening and an ending.</summary>
    private static int Longest(SmsDraft draft, string ending)
    {
        var body = draft.Body;
        var (low, high) = (0, body.Length);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = Fits(Join(draft.Opening, Join(body[..middle], ending))) ? (middle, high) : (low, middle - 1);
        }

        return low > 0 && char.IsHighSurrogate(body[low - 1]) ? low - 1 : low;
    }

    /// <summary>The last end of a sentence or line that leaves enough to read, else of a word in the last half of what fits.</summary>
    private static int Boundary(string body, int longest)
    {
        bool Space(int i) => i >= body.Length || char.IsWhiteSpace(body[i]);
        bool Mark(int i) => i + 1 < body.Length && body[i + 1] == '[';
        bool Sentence(int i) => Space(i) && !Mark(i) && body[i - 1] is ('.' or '!' or '?' or ']');
        bool Line(int i) => i < body.Length && body[i] == '\n';

        IEnumerable<int> Down(int to) => Enumerable.Range(to, longest - to).Select(i => i + 1).Reverse();

        var end = Down(Math.Min(LeastOfBody, longest / 2)).FirstOrDefault(i => Line(i) || Sentence(i));
        var word = Down(longest / 2).FirstOrDefault(Space);
        return end > 0 ? end : word > 0 ? word : Math.Max(longest, 1);
    }

    private static bool Fits(string text) => SmsSegments.Of(text).Count <= MaxSegments;
}
