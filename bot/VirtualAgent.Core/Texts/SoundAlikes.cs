using System.Collections.Frozen;

namespace VirtualAgent.Core.Texts;

/// <summary>Words that a speech recogniser writes for a digit: 'for' for four, 'ate' for eight.</summary>
public static class SoundAlikes
{
    private static readonly FrozenDictionary<string, int> Digits = new Dictionary<string, int>
    {
        ["won"] = 1, ["to"] = 2, ["too"] = 2, ["tree"] = 3, ["for"] = 4, ["fore"] = 4, ["sicks"] = 6, ["sex"] = 6, ["ate"] = 8,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The digit that a word sounds like; null where it sounds like none.</summary>
    public static int? Digit(string word) => Digits.TryGetValue(word, out var digit) ? digit : null;
}
