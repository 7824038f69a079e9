using VirtualAgent.CityPacks.Places;

namespace VirtualAgent.CityPacks.Reading;

/// <summary>What somebody probably meant by a name that is not known.</summary>
internal static class Suggestion
{
    private const int MostErrors = 3;

    public static string For(string name, IReadOnlyCollection<string> known) => Near(name, known) is { } near
        ? $"did you mean '{near}'?"
        : $"known are {string.Join(", ", known.Order(StringComparer.Ordinal))}.";

    /// <summary>The known name that is nearest; null where none is near.</summary>
    public static string? Near(string name, IReadOnlyCollection<string> known) => known
        .Select(candidate => (candidate, Errors: EditDistance.Between(name.ToLowerInvariant(), candidate.ToLowerInvariant(), MostErrors)))
        .Where(c => c.Errors <= Math.Min(MostErrors, Math.Max(1, c.candidate.Length / 3)))
        .OrderBy(c => c.Errors)
        .ThenBy(c => c.candidate, StringComparer.Ordinal)
        .Select(c => c.candidate)
        .FirstOrDefault();
}
