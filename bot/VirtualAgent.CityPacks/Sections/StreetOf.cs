namespace VirtualAgent.CityPacks.Sections;

/// <summary>The street in a written address: '41 Elm Street, Apt 3'.</summary>
internal static class StreetOf
{
    /// <summary>Null where none of the streets is in the address.</summary>
    public static string? Address(string address, IReadOnlySet<string> streets)
    {
        var words = address.Split(',')[0].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return Enumerable.Range(1, Math.Max(words.Length - 1, 0))
            .Select(length => string.Join(' ', words.Skip(1).Take(length)))
            .LastOrDefault(streets.Contains);
    }
}
