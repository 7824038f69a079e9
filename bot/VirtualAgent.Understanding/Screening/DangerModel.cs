using VirtualAgent.Core.Commands;
using VirtualAgent.Understanding.Local.Classification;
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

    private const float Sure = 0.55f;
    private const float Known = 0.35f;

    private readonly Dictionary<string, string> _conceptOf = new(StringComparer.Ordinal);
    private readonly HashSet<string> _little;
    private readonly TextClassifier _classifier;

    public DangerModel(IEnumerable<string> everyday, ClassifierStore store)
    {
        var lexicon = Lexicon.Read<DangerLexicon>("dangers");
        _little = [.. lexicon.Little.Split(' ')];
        foreach (var (concept, words) in lexicon.Concepts)
        {
            foreach (var word in words.Split(' '))
            {
                _conceptOf.TryAdd(word, concept);
            }
        }

        var examples = lexicon.Examples.SelectMany(kind => kind.Value.SelectMany(Variants).Select(text => (Text: text, Kind: kind.Key)))
            .Concat(Everyday().Concat(everyday).Select(text => (Text: text, Kind: None)));
        _classifier = store.Get("dangers", [.. examples.Select(e => new LabelledText(WithConcepts(Tokens.Of(e.Text)), e.Kind))], Options);
    }

    private static ClassifierOptions Options { get; } = new(
        new FeatureOptions(Stems: true), new TrainerOptions(Cost: 1f, PositiveWeight: 2f, Epochs: 8), Sharpness: 4f);

    public EmergencyKind? Find(IReadOnlyList<Token> tokens)
    {
        // 'Here it is' is made of words that stand in any message.
        if (tokens.Count < Fewest || tokens.All(t => _little.Contains(t.Text)))
        {
            return null;
        }

        var prediction = _classifier.Predict(WithConcepts(tokens));
        var none = prediction.Ranked.First(r => r.Label == None);
        return prediction.Known >= Known && 1f - none.Probability >= Sure && prediction.Ranked.First(r => r.Label != None) is var likeliest
            ? Enum.Parse<EmergencyKind>(likeliest.Label)
            : null;
    }

    private static IEnumerable<string> Everyday() => Lexicon.Read<Dictionary<string, Dictionary<string, string[]>>>("intents").Values
        .SelectMany(byLanguage => byLanguage.Values)
        .SelectMany(texts => texts);

    /// <summary>The words, and after them what each stands for.</summary>
    private string WithConcepts(IReadOnlyList<Token> tokens) => string.Join(
        ' ', tokens.Select(t => t.Text).Concat(tokens.Select(t => _conceptOf.GetValueOrDefault(t.Text)).OfType<string>()));

    private static IEnumerable<string> Variants(string example)
    {
        var words = example.Split(' ').Select(word => word.Split('|')).ToList();
        return Enumerable.Range(0, words.Max(either => either.Length))
            .Select(i => string.Join(' ', words.Select(either => either[i % either.Length])));
    }
}
