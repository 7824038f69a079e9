using VirtualAgent.Recognizers.Choosing;
using VirtualAgent.Recognizers.Text;

namespace VirtualAgent.Recognizers;

/// <summary>
/// Reads a reply to a list of choices: by number, ordinal ('the second one', 'el último'), label, part of a label, synonym,
/// with typos, and 'neither'.
/// </summary>
public static class Choices
{
    private const int LongestReply = 40;

    public static ChoiceMatch Match(string text, IReadOnlyList<string> labels, Culture culture) =>
        Match(text, [.. labels.Select(label => new Choice(label))], culture);

    /// <summary>Only by number, by order or by words that all stand in one label: for labels that are sentences, of which a reply may share a part and mean another thing.</summary>
    public static ChoiceMatch MatchWhole(string text, IReadOnlyList<string> labels, Culture culture)
    {
        var words = Word.Split(text);
        if (words.Count is 0 or > LongestReply || labels.Count == 0)
        {
            return new ChoiceMatch.NoMatch();
        }

        var vocabulary = ChoiceVocabulary.For(culture);
        var matcher = new LabelMatcher([.. labels.Select(label => new Choice(label))], vocabulary);
        return matcher.Exact(words)
            ?? matcher.Within(words)
            ?? PositionReader.Explicit(words, labels.Count, vocabulary, culture)
            ?? PositionReader.Bare(words, labels.Count, vocabulary, culture)
            ?? new ChoiceMatch.NoMatch();
    }

    public static ChoiceMatch Match(string text, IReadOnlyList<Choice> choices, Culture culture)
    {
        var words = Word.Split(text);
        if (words.Count is 0 or > LongestReply || choices.Count == 0)
        {
            return new ChoiceMatch.NoMatch();
        }

        var vocabulary = ChoiceVocabulary.For(culture);
        var labels = new LabelMatcher(choices, vocabulary);
        return labels.Exact(words)
            ?? vocabulary.Rejects(words)
            ?? vocabulary.TakesAll(words, choices.Count)
            ?? PositionReader.Explicit(words, choices.Count, vocabulary, culture)
            ?? labels.Best(words)
            ?? PositionReader.Bare(words, choices.Count, vocabulary, culture)
            ?? new ChoiceMatch.NoMatch();
    }
}
