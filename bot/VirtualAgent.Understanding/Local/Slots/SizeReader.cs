using System.Globalization;
using VirtualAgent.Core.Skills;
using VirtualAgent.Recognizers;
using VirtualAgent.Understanding.Local.Words;

namespace VirtualAgent.Understanding.Local.Slots;

/// <summary>Takes the choice that a length fits, of choices that compare with known things: 'two feet wide' is 'Bigger than a car tire'.</summary>
internal static class SizeReader
{
    /// <summary>More words tell other things as well, and belong to the details.</summary>
    private const int FewWords = 5;

    private static readonly SizeLexicon Sizes = SlotLexicon.Shipped.Sizes;
    private static readonly Dictionary<string, double> Things = ByWord(Sizes.Things);
    private static readonly Dictionary<string, double> Units = ByWord(Sizes.Units);
    private static readonly HashSet<string> Larger = Lexicon.Words(Sizes.Larger);
    private static readonly HashSet<string> Around = Lexicon.Words(Sizes.Around);

    /// <summary>The choice's index; null where no length is told, or the choices are no sizes.</summary>
    public static int? Of(SlotDefinition slot, Utterance said)
    {
        var lengths = said.Tokens.Count(token => !Around.Contains(token.Text)) > FewWords ? [] : Lengths(said);
        var bounds = slot.Choices.Select(choice => Bound.Of(choice.Label.In("en"))).ToList();
        if (lengths.Count == 1 && Depths.AreTold(said.Text, said.Culture))
        {
            return null;
        }

        if (lengths.Count == 0 && Likened(said) is { } like && bounds.TrueForAll(bound => bound?.Inches != like))
        {
            lengths = [like];
        }

        if (lengths.Count == 0 || bounds.Count < 2 || bounds.Contains(null))
        {
            return null;
        }

        var size = lengths.Max();
        var fitting = Enumerable.Range(0, bounds.Count)
            .Where(i => bounds[i]!.IsLarger ? size >= bounds[i]!.Inches : size < bounds[i]!.Inches)
            .OrderBy(i => bounds[i]!.IsLarger ? -bounds[i]!.Inches : bounds[i]!.Inches)
            .ToList();
        return fitting.Count > 0 ? fitting[0] : null;
    }

    /// <summary>'A basketball', 'a golf ball' and no more than that.</summary>
    private static double? Likened(Utterance said) =>
        said.Tokens.Where(token => !Around.Contains(token.Text)).Select(token => token.Text).ToList() is { Count: 1 or 2 } thing
        && (Things.TryGetValue(string.Concat(thing), out var inches) || Things.TryGetValue(thing[^1], out inches)) ? inches : null;

    private static List<double> Lengths(Utterance said) =>
        Lengths(said.Text, said.Culture) is { Count: > 0 } told ? told : Lengths(Dimensions.WithOnes(said.Text), said.Culture);

    private static List<double> Lengths(string text, Culture culture) =>
        [.. Dimensions.Recognize(text, culture).Select(found => Inches(found.First)).OfType<double>()];

    private static double? Inches(Reading length) =>
        Units.TryGetValue(length["unit"] ?? string.Empty, out var inches)
        && double.TryParse(length.Value?.Replace(',', '.'), NumberStyles.Float, CultureInfo.InvariantCulture, out var count)
            ? count * inches
            : null;

    private static Dictionary<string, double> ByWord(Dictionary<string, double> lengths) =>
        lengths.SelectMany(entry => entry.Key.Split('|').Select(word => (word, entry.Value))).ToDictionary(pair => pair.word, pair => pair.Value);

    private sealed record Bound(double Inches, bool IsLarger)
    {
        public static Bound? Of(string label)
        {
            var words = Tokens.Of(label).Select(t => t.Text).ToList();
            return words.Where(Things.ContainsKey).ToList() is [var thing] ? new(Things[thing], words.Exists(Larger.Contains)) : null;
        }
    }
}
