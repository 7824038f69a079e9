namespace VirtualAgent.CityPacks.Places;

/// <summary>Words that a speech recogniser writes for the digits of a house number: 'forty for elm', 'to fifty for walnut'.</summary>
internal static class SoundAlikes
{
    private static readonly Dictionary<string, string> Digits = new(StringComparer.OrdinalIgnoreCase)
    {
        ["won"] = "one", ["to"] = "two", ["too"] = "two", ["for"] = "four", ["fore"] = "four", ["ate"] = "eight", ["sicks"] = "six", ["tree"] = "three",
    };

    private static readonly PlaceWords Words = PlaceWords.Default;

    /// <summary>The text with those beside a number as the digits that they sound like; null where there is none.</summary>
    public static string? Numbers(string said)
    {
        var words = said.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var changed = false;
        for (var i = 0; i < words.Length; i++)
        {
            if (Digits.TryGetValue(words[i], out var digit) && ((i > 0 && IsNumber(words[i - 1])) || (i + 1 < words.Length && IsNumber(words[i + 1]))))
            {
                words[i] = digit;
                changed = true;
            }
        }

        return changed ? string.Join(' ', words) : null;
    }

    private static bool IsNumber(string word) => Digits.ContainsKey(word) || word.All(char.IsAsciiDigit) || Words.Cardinals.ContainsKey(word.ToLowerInvariant());
}
