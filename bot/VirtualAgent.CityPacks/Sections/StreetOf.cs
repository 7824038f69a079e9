namespace VirtualAgent.CityPacks.Sections;

/// <summary>The street in a written address: '41 Elm Street, Apt 3'.</summary>
internal static class StreetOf
{
    /// <summary>True also where the streets could not be read.</summary>
    public static bool IsKnown(string address, IReadOnlySet<string> streets)
    {
        var words = address.Split(',')[0].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return streets.Count == 0 || Enumerable.Range(2, Math.Max(words.Length - 1, 0))
            .Any(end => end <= words.Length && streets.Contains(string.Join(' ', words[1..end])));
    }
}
