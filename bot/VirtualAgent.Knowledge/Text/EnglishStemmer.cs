using System.Collections.Frozen;

namespace VirtualAgent.Knowledge.Text;

/// <summary>Porter's stemmer (M. F. Porter, 1980) over lower-case words.</summary>
internal static class EnglishStemmer
{
    private static readonly (string Ending, string By)[] Step2 =
    [
        ("ational", "ate"), ("tional", "tion"), ("enci", "ence"), ("anci", "ance"), ("izer", "ize"), ("abli", "able"),
        ("alli", "al"), ("entli", "ent"), ("eli", "e"), ("ousli", "ous"), ("ization", "ize"), ("ation", "ate"),
        ("ator", "ate"), ("alism", "al"), ("iveness", "ive"), ("fulness", "ful"), ("ousness", "ous"), ("aliti", "al"),
        ("iviti", "ive"), ("biliti", "ble"),
    ];

    private static readonly (string Ending, string By)[] Step3 =
    [
        ("icate", "ic"), ("ative", ""), ("alize", "al"), ("iciti", "ic"), ("ical", "ic"), ("ful", ""), ("ness", ""),
    ];

    private static readonly string[] Step4 =
    [
        "ement", "ance", "ence", "able", "ible", "ment", "ant", "ent", "ism", "ate", "iti", "ous", "ive", "ize", "ion",
        "al", "er", "ic", "ou",
    ];

    /// <summary>Plurals that no ending tells.</summary>
    private static readonly FrozenDictionary<string, string> Irregular = new Dictionary<string, string>
    {
        ["leaves"] = "leaf", ["knives"] = "knife", ["wolves"] = "wolf", ["halves"] = "half", ["shelves"] = "shelf",
        ["thieves"] = "thief", ["wives"] = "wife", ["lives"] = "life", ["children"] = "child", ["people"] = "person",
        ["men"] = "man", ["women"] = "woman", ["feet"] = "foot", ["teeth"] = "tooth", ["mice"] = "mouse", ["geese"] = "goose",
    }.ToFrozenDictionary();

    public static string Stem(string word)
    {
        word = Step1(Irregular.GetValueOrDefault(word, word));
        word = Replace(word, Step2);
        word = Replace(word, Step3);
        foreach (var ending in Step4)
        {
            if (word.EndsWith(ending, StringComparison.Ordinal))
            {
                var stem = word[..^ending.Length];
                return Final(Measure(stem) > 1 && (ending != "ion" || stem[^1] is 's' or 't') ? stem : word);
            }
        }

        return Final(word);
    }

    private static string Step1(string word)
    {
        word = word switch
        {
            _ when word.EndsWith("sses", StringComparison.Ordinal) || word.EndsWith("ies", StringComparison.Ordinal) => word[..^2],
            _ when word.EndsWith("ss", StringComparison.Ordinal) => word,
            _ when word[^1] == 's' => word[..^1],
            _ => word,
        };

        if (word.EndsWith("eed", StringComparison.Ordinal))
        {
            word = Measure(word[..^3]) > 0 ? word[..^1] : word;
        }
        else if (word.EndsWith("ed", StringComparison.Ordinal) && HasVowel(word[..^2]))
        {
            word = Restored(word[..^2]);
        }
        else if (word.EndsWith("ing", StringComparison.Ordinal) && HasVowel(word[..^3]))
        {
            word = Restored(word[..^3]);
        }

        return word.Length > 1 && word[^1] == 'y' && HasVowel(word[..^1]) ? word[..^1] + "i" : word;
    }

    private static string Restored(string stem)
    {
        if (stem.EndsWith("at", StringComparison.Ordinal)
            || stem.EndsWith("bl", StringComparison.Ordinal)
            || stem.EndsWith("iz", StringComparison.Ordinal))
        {
            return stem + "e";
        }

        if (stem.Length > 1 && stem[^1] == stem[^2] && !IsVowel(stem, stem.Length - 1) && stem[^1] is not ('l' or 's' or 'z'))
        {
            return stem[..^1];
        }

        return Measure(stem) == 1 && EndsShort(stem) ? stem + "e" : stem;
    }

    private static string Replace(string word, (string Ending, string By)[] rules)
    {
        foreach (var (ending, by) in rules)
        {
            if (word.EndsWith(ending, StringComparison.Ordinal))
            {
                var stem = word[..^ending.Length];
                return Measure(stem) > 0 ? stem + by : word;
            }
        }

        return word;
    }

    private static string Final(string word)
    {
        if (word[^1] == 'e')
        {
            var stem = word[..^1];
            var measure = Measure(stem);
            word = measure > 1 || (measure == 1 && !EndsShort(stem)) ? stem : word;
        }

        return word.EndsWith("ll", StringComparison.Ordinal) && Measure(word) > 1 ? word[..^1] : word;
    }

    private static bool IsVowel(string word, int at) =>
        word[at] is 'a' or 'e' or 'i' or 'o' or 'u' || (word[at] == 'y' && at > 0 && !IsVowel(word, at - 1));

    private static bool HasVowel(string word)
    {
        for (var at = 0; at < word.Length; at++)
        {
            if (IsVowel(word, at))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>How many times a vowel run is followed by a consonant run.</summary>
    private static int Measure(string word)
    {
        var measure = 0;
        var wasVowel = false;
        for (var at = 0; at < word.Length; at++)
        {
            var vowel = IsVowel(word, at);
            measure += wasVowel && !vowel ? 1 : 0;
            wasVowel = vowel;
        }

        return measure;
    }

    private static bool EndsShort(string word) =>
        word.Length >= 3
        && !IsVowel(word, word.Length - 1)
        && IsVowel(word, word.Length - 2)
        && !IsVowel(word, word.Length - 3)
        && word[^1] is not ('w' or 'x' or 'y');
}
