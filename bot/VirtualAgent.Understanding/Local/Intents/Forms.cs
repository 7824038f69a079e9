using System.Globalization;
using System.Text.RegularExpressions;
using VirtualAgent.Recognizers;
using VirtualAgent.Understanding.Local.Words;

namespace VirtualAgent.Understanding.Local.Intents;

/// <summary>What the build of a sentence says: whether it asks something, wants something done, or goes on to another matter.</summary>
internal sealed partial class Forms
{
    private const int MostParts = 6;

    private static readonly HashSet<string> Openings =
        ["what", "whats", "when", "whens", "where", "wheres", "who", "whos", "which", "how", "hows", "why", "can", "do", "does", "did", "is", "are", "will", "should", "cuando", "cuanto", "cuanta", "cuantos", "cuantas", "donde", "quien", "cual", "cuales", "como", "puedo"];

    private static readonly HashSet<string> Shortened =
        ["st", "ave", "av", "rd", "dr", "blvd", "ln", "ct", "pl", "mr", "mrs", "ms", "no", "num", "apt", "sr", "sra", "n", "and", "s", "e", "w", "vs", "approx"];

    private readonly PhrasePattern[] _question;
    private readonly PhrasePattern[] _request;
    private readonly PhrasePattern[] _topics;
    private readonly Dictionary<string, string[]> _lexicon;

    public Forms()
    {
        var lexicon = _lexicon = Lexicon.Read<Dictionary<string, string[]>>("forms");
        _question = [.. lexicon["question"].Select(PhrasePattern.Parse)];
        _request = [.. lexicon["request"].Select(PhrasePattern.Parse)];
        _topics = [.. lexicon["topics"].Select(PhrasePattern.Parse)];
    }

    /// <summary>The question that the documents answer, for one that is put in many ways or not put as one.</summary>
    public string Searched(string about, Utterance said, string value = "") =>
        string.Format(CultureInfo.InvariantCulture, _lexicon[$"search-{about}"][said.Culture == Culture.Spanish ? 1 : 0], value);

    public bool IsQuestion(Utterance utterance) =>
        utterance.Text.AsSpan().ContainsAny('?', '¿')
        || (PhrasePattern.AnyIn(_question, utterance.Tokens) && !IsAbout(utterance))
        || OpensAsQuestion(utterance)
        || EndsInAQuestion(utterance);

    /// <summary>'The truck skipped my house, how long do I have to tell you'.</summary>
    public static bool EndsInAQuestion(Utterance utterance) =>
        utterance.Text.LastIndexOf(',') is > 0 and var comma && utterance.Part(utterance.Text[(comma + 1)..]) is var last
        && (OpensAsQuestion(last) || MatterWords.AsksBriefly.Fits(last));

    /// <summary>The question that it ends in: 'how do I buy a plot' of 'my mother died, how do I buy a plot'.</summary>
    public static Utterance TheQuestion(Utterance utterance) => utterance.Part(utterance.Text[(utterance.Text.LastIndexOf(',') + 1)..].Trim());

    /// <summary>What stands before the question that it ends in.</summary>
    public static Utterance BeforeTheQuestion(Utterance utterance) => utterance.Part(utterance.Text[..utterance.Text.LastIndexOf(',')]);

    /// <summary>It begins as a question or ends as one, whatever else it says.</summary>
    public static bool OpensAsQuestion(Utterance utterance) =>
        utterance.Text.AsSpan().ContainsAny('?', '¿') || BeginsAsQuestion(utterance);

    /// <summary>Its first words ask.</summary>
    public static bool BeginsAsQuestion(Utterance utterance) =>
        utterance.Tokens.Count > 2 && !IsAbout(utterance) && First(utterance) is var first && (Opens(first) || OpensWithPreposition(first));

    private static List<string> First(Utterance utterance) => utterance.Tokens
        .SkipWhile(t => t.Text is "and" or "y" or "also" or "so" or "but" or "pero" or "wait" or "oh" or "um" or "uh" or "espere" or "espera" or "oiga" or "oye")
        .Select(t => t.Text).Take(2).ToList();

    private static bool Opens(List<string> first) =>
        first is [var word, ..] && (Openings.Contains(word) || first is ["a", "que" or "donde" or "quien"] or ["que", "hora" or "horas" or "dia" or "dias" or "horario"]);

    /// <summary>'Till how late', 'hasta qué hora': however it goes on, it is asked, and nothing wanted done.</summary>
    private static bool OpensWithPreposition(List<string> first) => first
        is ["hasta" or "desde", "que" or "cual" or "donde" or "cuando" or "cuanto" or "cuantos" or "cuantas"]
        or ["till" or "until" or "from", "how" or "what" or "which" or "when"];

    /// <summary>'Como 54 adentro': about that many.</summary>
    private static bool IsAbout(Utterance utterance) => utterance.Tokens is [{ Text: "como" }, { Text: var number }, ..] && number.All(char.IsAsciiDigit);

    public bool IsRequest(Utterance utterance) => PhrasePattern.AnyIn(_request, utterance.Tokens) && !OpensWithPreposition(First(utterance));

    /// <summary>The parts of a message, cut where a sentence ends or another matter begins.</summary>
    public IReadOnlyList<string> Parts(Utterance utterance)
    {
        var cuts = new SortedSet<int> { utterance.Text.Length };
        foreach (var pattern in _topics)
        {
            for (var from = 0; pattern.Find(utterance.Tokens, from) is var (start, end); from = end)
            {
                cuts.Add(utterance.Tokens[start].Start);
            }
        }

        for (var i = 1; i + 1 < utterance.Text.Length; i++)
        {
            if (utterance.Text[i] is '.' or '?' or '!' or ';' or '\n'
                && char.IsWhiteSpace(utterance.Text[i + 1])
                && !EndsShortened(utterance, i))
            {
                cuts.Add(i + 1);
            }
        }

        return [.. Between(utterance.Text, [.. cuts.Take(MostParts - 1), utterance.Text.Length])];
    }

    /// <summary>'41 Elm St. near the school' is one sentence.</summary>
    private static bool EndsShortened(Utterance utterance, int at) =>
        utterance.Text[at] == '.' && utterance.Tokens.Any(t => t.End == at && Shortened.Contains(t.Text));

    private static IEnumerable<string> Between(string text, SortedSet<int> cuts)
    {
        var start = 0;
        foreach (var cut in cuts)
        {
            var part = LooseEnd().Replace(Connective().Replace(text[start..cut].Trim(' ', ',', '.', ';', '\n', '\r', '\t'), string.Empty), string.Empty);
            if (part.Length > 0)
            {
                yield return part;
            }

            start = cut;
        }
    }

    /// <summary>The 'and I' of '… on Friday and I | also owe'.</summary>
    [GeneratedRegex(@"(?<=\S)[ ,]+(?:and|plus|y)(?: (?:i|we))?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex LooseEnd();

    [GeneratedRegex(@"^(?:and also|also|btw|by the way|and|plus|oh and|besides|tambi[eé]n|adem[aá]s|y tambi[eé]n|por cierto|otra cosa|y)\b[ ,:]*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Connective();
}
