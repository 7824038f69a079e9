using VirtualAgent.Core.Texts;

namespace VirtualAgent.CityPacks.Places;

/// <summary>Words that a speech recogniser writes for the digits of a house number: 'forty for elm', 'to fifty for walnut'.</summary>
internal static class HeardNumbers
{
    private static readonly PlaceWords Words = PlaceWords.Default;

    /// <summary>The text with those beside a number as the digits that they sound like; null where there is none.</summary>
    public static string? In(string said)
    {
        var words = said.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var changed = false;
        for (var i = 0; i < words.Length; i++)
        {
            if (SoundAlikes.Digit(words[i]) is { } digit && ((i > 0 && IsNumber(words[i - 1])) || (i + 1 < words.Length && IsNumber(words[i + 1]))))
            {
                words[i] = SoundAlikes.Name(digit);
                changed = true;
            }
        }

        return changed ? string.Join(' ', words) : null;
    }

    private static bool IsNumber(string word) => SoundAlikes.Digit(word) is not null || word.All(char.IsAsciiDigit) || Words.Cardinals.ContainsKey(word.ToLowerInvariant());
}
