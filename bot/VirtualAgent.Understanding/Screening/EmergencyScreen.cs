using VirtualAgent.Core.Commands;
using VirtualAgent.Understanding.Local;
using VirtualAgent.Understanding.Local.Classification;
using VirtualAgent.Understanding.Local.Words;

namespace VirtualAgent.Understanding.Screening;

/// <summary>
/// Finds danger to life in a message, in either language whatever the conversation's. What only sounds like danger
/// ('fire hydrant', 'this line is killing me') is taken out first, so that the rest is still read.
/// </summary>
internal sealed class EmergencyScreen
{
    /// <summary>In shorter words one slip makes another word: 'shots' and 'spots'.</summary>
    private const int ShortestMisspelt = 7;

    private const string Harmless = "_";

    /// <summary>So unlikely it is no danger in spite of a phrase that says so; who may want to die is rather asked once too often.</summary>
    private const float Unlikely = 0.03f;

    /// <summary>Of so few words a phrase is most of what is said.</summary>
    private const int FewWords = 6;

    private readonly DangerModel _model;
    private readonly Respelling _words;
    private readonly Dictionary<string, string> _signs;
    private readonly PhrasePattern[] _harmless;
    private readonly Wording[] _ofAnother;
    private readonly (EmergencyKind Kind, PhrasePattern[] Patterns, PhrasePattern[] Unless)[] _kinds;

    /// <param name="everyday">What residents write to the city otherwise, beside what is known of any city.</param>
    public EmergencyScreen(IEnumerable<string> everyday, ClassifierStore store)
    {
        _model = new DangerModel(everyday, store);
        var lexicon = Lexicon.Read<EmergencyLexicon>("emergency");
        EmergencyPhrases[] kinds = [.. lexicon.Kinds, .. Lexicon.Read<RescueLexicon>("rescue").Phrases()];
        _words = new Respelling(
            lexicon.Words,
            KnownWords.All.Concat(lexicon.Right),
            lexicon.Harmless.Concat(kinds.SelectMany(k => k.Patterns)).SelectMany(Words),
            shortestSlip: 4);
        _signs = lexicon.Signs;
        _harmless = Parse(lexicon.Harmless);
        _ofAnother = [.. lexicon.OfAnother.Select(wording => new Wording(wording))];
        _kinds = [.. kinds.Select(k => (k.Kind, Parse(k.Patterns), Parse(k.Unless ?? [])))];
    }

    /// <param name="enough">How likely danger is to be where no phrase says so, 0 to 1.</param>
    public EmergencyKind? Find(string text, float enough = 0.22f) => Danger(text, enough) switch
    {
        EmergencyKind.Crisis when IsOfAnother(text) => EmergencyKind.CrisisOfAnother,
        var kind => kind,
    };

    private EmergencyKind? Danger(string text, float enough)
    {
        var tokens = Tokens.Of(SignsAsWords(text));
        _words.Repair(tokens);
        var unharmed = tokens.ToList();
        foreach (var pattern in _harmless)
        {
            TakeOut(tokens, pattern);
        }

        var likely = Judge(unharmed, tokens);
        foreach (var (kind, patterns, unless) in _kinds)
        {
            if (PhrasePattern.AnyIn(patterns, tokens) && !PhrasePattern.AnyIn(unless, unharmed))
            {
                return tokens.Count > FewWords && likely?.Probability < Unlikely && kind is not (EmergencyKind.Crisis or EmergencyKind.Overdose) ? null : kind;
            }
        }

        return likely is { } danger && danger.Probability >= enough && !PhrasePattern.AnyIn(_kinds.First(k => k.Kind == danger.Kind).Unless, unharmed)
            ? danger.Kind
            : null;
    }

    private bool IsOfAnother(string text)
    {
        var said = Utterance.Of(text, "en");
        return Array.Exists(_ofAnother, wording => wording.Fits(said));
    }

    /// <summary>As a whole, and without what is harmless in it: the less likely of the two.</summary>
    private LikelyDanger? Judge(List<Token> whole, List<Token> tokens)
    {
        var likely = _model.Judge(whole);
        if (tokens.All(t => t.Text != Harmless))
        {
            return likely;
        }

        var rest = _model.Judge([.. tokens.Where(t => t.Text != Harmless)]);
        return rest is null || rest.Value.Probability < likely?.Probability ? rest : likely;
    }

    private string SignsAsWords(string text)
    {
        foreach (var (sign, word) in _signs)
        {
            text = text.Replace(sign, $" {word} ", StringComparison.Ordinal);
        }

        return text;
    }

    private static IEnumerable<string> Words(string text) => Tokens.Of(text).Select(t => t.Text);

    private static PhrasePattern[] Parse(string[] patterns) => [.. patterns.Select(p => PhrasePattern.ParseStrictly(p, ShortestMisspelt))];

    private static void TakeOut(List<Token> tokens, PhrasePattern pattern)
    {
        for (var from = 0; pattern.Find(tokens, from) is var (start, end); from = end)
        {
            for (var i = start; i < end; i++)
            {
                tokens[i] = tokens[i] with { Text = Harmless };
            }
        }
    }
}
