using VirtualAgent.Core.Commands;
using VirtualAgent.Understanding.Local.Classification;
using VirtualAgent.Understanding.Local.Phrases;
using VirtualAgent.Understanding.Local.Words;

namespace VirtualAgent.Understanding.Screening;

/// <summary>
/// Tells danger from what is only like it where no phrase does: learnt at start from examples of each danger, of
/// look-alikes and of everyday messages, the same on every start.
/// </summary>
internal sealed class DangerModel
{
    private const string None = "None";

    /// <summary>Shorter messages are for the phrases.</summary>
    private const int Fewest = 3;

    private const float Known = 0.18f;

    private readonly HashSet<string> _little;
    private readonly TextClassifier _classifier;

    public DangerModel(IEnumerable<string> everyday, ClassifierStore store)
    {
        var lexicon = Lexicon.Read<DangerLexicon>("dangers");
        _little = Lexicon.Words(lexicon.Little);
        var examples = lexicon.Examples.SelectMany(kind => kind.Value.SelectMany(PhrasePattern.Examples).Select(text => (Text: text, Kind: kind.Key)))
            .Concat(Lexicon.Read<Dictionary<string, string[]>>("danger-messages").SelectMany(kind => kind.Value.Select(text => (Text: text, Kind: kind.Key))))
            .Concat(Everyday().Concat(everyday).Select(text => (Text: text, Kind: None)));
        _classifier = store.Get("dangers", [.. examples.Select(e => new LabelledText(e.Text, e.Kind))], Options);
    }

    private static ClassifierOptions Options { get; } = new(
        new FeatureOptions(Skip: 2, Stems: true), new TrainerOptions(Cost: 1f, PositiveWeight: 2f, Epochs: 8), Sharpness: 4f);

    /// <returns>Null where the message is too short or too strange to tell.</returns>
    public LikelyDanger? Judge(IReadOnlyList<Token> tokens)
    {
        // 'Here it is' is made of words that stand in any message.
        if (tokens.Count < Fewest || tokens.All(t => _little.Contains(t.Text)))
        {
            return null;
        }

        var prediction = _classifier.Predict(string.Join(' ', tokens.Select(t => t.Text)));
        return prediction.Known < Known ? null : new(
            Enum.Parse<EmergencyKind>(prediction.Ranked.First(r => r.Label != None).Label),
            1f - prediction.Ranked.First(r => r.Label == None).Probability);
    }

    private static IEnumerable<string> Everyday() => Lexicon.Read<Dictionary<string, Dictionary<string, string[]>>>("intents").Values
        .SelectMany(byLanguage => byLanguage.Values)
        .SelectMany(texts => texts)
        .Concat(Lexicon.Read<ControlLexicon>("controls").Controls.SelectMany(control => (control.Whole ?? []).Concat(control.Anywhere ?? [])).SelectMany(PhrasePattern.Examples));
}

/// <param name="Kind">What it is, if it is danger.</param>
/// <param name="Probability">0 to 1: that it is danger of any kind.</param>
internal readonly record struct LikelyDanger(EmergencyKind Kind, float Probability);
