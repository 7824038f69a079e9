namespace VirtualAgent.Understanding.Local.Language;

/// <param name="Language">The language of the city's that it is in, or null where the words do not tell.</param>
/// <param name="Foreign">It is clearly in none of the city's languages.</param>
internal sealed record LanguageGuess(string? Language, bool Foreign)
{
    public static LanguageGuess Unclear { get; } = new(null, false);
}
