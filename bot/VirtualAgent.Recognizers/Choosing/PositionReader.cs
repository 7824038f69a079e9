using VirtualAgent.Recognizers.NumberParsing;
using VirtualAgent.Recognizers.Text;

namespace VirtualAgent.Recognizers.Choosing;

/// <summary>Reads a place in a list: 'the second one', 'option 3', 'el último', '2'.</summary>
internal static class PositionReader
{
    private static readonly string[] OrdinalEndings = ["st", "nd", "rd", "th", "º", "ª", "o", "a", "er", "ro", "ra", "do", "da", "to", "ta", "mo", "ma"];

    /// <summary>Ordinals, ends of the list and numbers that are called numbers.</summary>
    public static ChoiceMatch? Explicit(List<Word> words, int count, ChoiceVocabulary vocabulary, Culture culture)
    {
        var lexicon = NumberLexicon.For(culture);
        var positions = new List<int>();
        var strangers = 0;
        for (var i = 0; i < words.Count; i++)
        {
            var position = vocabulary.NamedPosition(words, i, count, out var length);
            position = position >= 0 ? position : Ordinal(words[i].Key, lexicon);
            if (position < 0 && i > 0 && vocabulary.IsMarker(words[i - 1].Key))
            {
                position = Cardinal(words[i].Key, lexicon);
            }

            if (position >= 0)
            {
                positions.Add(position);
                i += length - 1;
            }
            else if (!vocabulary.Fillers.Contains(words[i].Key))
            {
                strangers++;
            }
        }

        return strangers > positions.Count ? null : Of(positions, count);
    }

    /// <summary>A number alone.</summary>
    public static ChoiceMatch? Bare(List<Word> words, int count, ChoiceVocabulary vocabulary, Culture culture)
    {
        var lexicon = NumberLexicon.For(culture);
        var content = words.Where(w => !vocabulary.Fillers.Contains(w.Key)).ToList();
        if (content.Count == 0)
        {
            content = words.Where(w => Cardinal(w.Key, lexicon) == 0).Take(1).ToList();
        }

        return content.Any(w => Cardinal(w.Key, lexicon) < 0)
            ? null
            : Of([.. content.Select(w => Cardinal(w.Key, lexicon))], count);
    }

    private static ChoiceMatch? Of(List<int> positions, int count)
    {
        var inList = positions.Where(p => p >= 0 && p < count).Distinct().Order().ToList();
        return inList.Count switch
        {
            0 => null,
            1 => new ChoiceMatch.Chosen(inList[0]),
            _ => new ChoiceMatch.Ambiguous([.. inList]),
        };
    }

    private static int Ordinal(string key, NumberLexicon lexicon)
    {
        if (lexicon.TryGetSimple(key, out var word) && word is { Kind: LexemeKind.Ordinal, Plural: false, Value: < 100 })
        {
            return (int)word.Value - 1;
        }

        var digits = Characters.SkipDigits(key, 0);
        return digits is > 0 and < 3 && OrdinalEndings.Contains(key[digits..]) ? int.Parse(key.AsSpan(0, digits)) - 1 : -1;
    }

    private static int Cardinal(string key, NumberLexicon lexicon)
    {
        if (lexicon.TryGetSimple(key, out var word) && word.Kind is LexemeKind.Unit or LexemeKind.Closed)
        {
            return (int)word.Value - 1;
        }

        return key.Length < 3 && Characters.SkipDigits(key, 0) == key.Length ? int.Parse(key) - 1 : -1;
    }
}
