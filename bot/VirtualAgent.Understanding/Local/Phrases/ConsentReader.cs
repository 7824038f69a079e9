using VirtualAgent.Recognizers;
using VirtualAgent.Understanding.Local.Words;

namespace VirtualAgent.Understanding.Local.Phrases;

/// <summary>
/// Reads the reply to a read-back. A yes there files or pays, so it is one only where every word of it is known to agree;
/// both languages at once, since people switch between them.
/// </summary>
internal sealed class ConsentReader
{
    /// <summary>For a yes where nothing else is said; before other words it is 'and' in Spanish.</summary>
    private const string Letter = "y";

    private static readonly PhrasePattern[] Courtesies = Parse(ConsentLexicon.Shipped.Courtesies);

    private readonly PhrasePattern[] _agrees;
    private readonly PhrasePattern[] _fillers;
    private readonly PhrasePattern[] _statements;
    private readonly PhrasePattern[] _doubts;
    private readonly PhrasePattern[] _negations;
    private readonly PhrasePattern[] _news;

    public ConsentReader()
    {
        var lexicon = ConsentLexicon.Shipped;
        _agrees = Parse(lexicon.Agrees);
        _fillers = Parse(lexicon.Fillers);
        _statements = Parse(lexicon.Statements);
        _doubts = Parse(lexicon.Doubts);
        _negations = Parse(lexicon.Negations);
        _news = Parse(lexicon.News);
    }

    /// <summary>Null where the message does not begin with a yes; 'ok thanks' is none.</summary>
    public Agreement? Read(Utterance said) =>
        new[] { Culture.English, Culture.Spanish }
            .Select(culture => Read(said, culture))
            .OfType<Agreement>()
            .MinBy(read => read.Rest.Length);

    /// <summary>'Ok thanks', 'bueno, muchas gracias' and nothing more.</summary>
    public static bool IsCourtesy(Utterance said) => PhrasePattern.AnyIn(Courtesies, said.Tokens);

    /// <summary>'I already paid it': told in place of a yes or a no.</summary>
    public bool IsNews(Utterance said) => _news.Any(p => p.MatchAt(said.Tokens, 0) is not null);

    /// <summary>'No water since noon', 'no hay agua': not an answer but a matter of its own.</summary>
    public bool IsNegation(Utterance said) => PhrasePattern.AnyIn(_negations, said.Tokens);

    private Agreement? Read(Utterance said, Culture culture)
    {
        var answers = Booleans.RecognizeEach(said.Text, culture);
        var tokens = said.Tokens;
        var agrees = Booleans.Recognize(said.Text, culture) is [{ First.Value: "true" } sign] && !char.IsLetterOrDigit(sign.Text[0]);
        var byLetter = false;
        var at = 0;
        while (at < tokens.Count)
        {
            var answer = answers.FirstOrDefault(a => a.Start == tokens[at].Start);
            if (answer?.First.Value == "false")
            {
                break;
            }

            var yes = Math.Max(Longest(_agrees, tokens, at), answer is null ? at : tokens.Count(t => t.Start <= answer.End));
            var next = Math.Max(yes, Longest(_fillers, tokens, at));
            if (next == at)
            {
                break;
            }

            var isLetter = tokens[at].Text == Letter && next == at + 1;
            byLetter |= isLetter;
            agrees |= yes == next && !isLetter;
            at = next;
        }

        return (agrees || (byLetter && at == tokens.Count)) && !IsCourtesy(said) ? Of(said, at) : null;
    }

    private Agreement Of(Utterance said, int at)
    {
        var start = at < said.Tokens.Count ? said.Tokens[at].Start : said.Text.Length;
        var head = said.Part(said.Text[..start]);
        var rest = said.Part(said.Text[start..]);
        var plain = !head.Text.AsSpan().ContainsAny('?', '¿') && !PhrasePattern.AnyIn(_statements, head.Tokens);
        return new(plain, rest.Text, plain && at > 0 && IsJoint(said.Tokens, at) && !PhrasePattern.AnyIn(_doubts, rest.Tokens));
    }

    private static bool IsJoint(IReadOnlyList<Token> tokens, int at) =>
        tokens[at - 1].Text is "and" or "y" || (at < tokens.Count && tokens[at].Text is "also" or "another" or "plus" or "tambien" or "ademas" or "otro" or "otra");

    private static int Longest(PhrasePattern[] phrases, IReadOnlyList<Token> tokens, int at) =>
        phrases.Max(p => p.MatchAt(tokens, at) ?? at);

    /// <summary>As written: a word that merely resembles a yes is not one here.</summary>
    private static PhrasePattern[] Parse(string[] phrases) => [.. phrases.Select(p => PhrasePattern.ParseStrictly(p, int.MaxValue))];
}
