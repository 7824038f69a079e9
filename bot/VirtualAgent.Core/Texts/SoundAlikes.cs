using System.Collections.Frozen;
using System.Globalization;

namespace VirtualAgent.Core.Texts;

/// <summary>Words that a speech recogniser writes for a digit: 'for' for four, 'ate' for eight.</summary>
public static class SoundAlikes
{
    private static readonly FrozenDictionary<string, int> Digits = new Dictionary<string, int>
    {
        ["won"] = 1, ["to"] = 2, ["too"] = 2, ["tree"] = 3, ["for"] = 4, ["fore"] = 4, ["sicks"] = 6, ["sex"] = 6, ["ate"] = 8,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The end of 'forty', as it is written by itself.</summary>
    private static readonly FrozenSet<string> Tens = new[] { "tea", "tee", "ty" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly string[] Names = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];

    /// <summary>A digit's own name.</summary>
    public static string Name(int digit) => Names[digit];

    /// <summary>A text with '44' for 'for tea four'; the same where nothing in it is written so.</summary>
    public static string WithTens(string text)
    {
        var words = text.Split(' ').ToList();
        for (var at = 0; at + 2 < words.Count; at++)
        {
            if (Tens.Contains(words[at + 1]) && Unit(words[at]) is { } tens and (4 or >= 6) && Unit(words[at + 2]) is { } unit)
            {
                words[at] = string.Create(CultureInfo.InvariantCulture, $"{tens}{unit}");
                words.RemoveRange(at + 1, 2);
            }
        }

        return string.Join(' ', words);
    }

    /// <summary>The digit that a word sounds like; null where it sounds like none.</summary>
    public static int? Digit(string word) => Digits.TryGetValue(word, out var digit) ? digit : null;

    private static int? Unit(string word) => Digit(word)
        ?? (word is [>= '1' and <= '9'] ? word[0] - '0' : Array.IndexOf(Names, word.ToLowerInvariant()) is > 0 and var named ? named : null);
}
