namespace VirtualAgent.Recognizers.Codes;

/// <summary>A code of fixed shape.</summary>
/// <param name="Kind">Its name in results.</param>
/// <param name="Template">As printed, with <c>0</c> for any digit and <c>?</c> for any letter; other letters are themselves, all else separates.</param>
internal sealed record CodePattern(string Kind, string Template)
{
    public const char AnyDigit = '0';
    public const char AnyLetter = '?';

    /// <summary>The template without what separates.</summary>
    public string Symbols { get; } = string.Concat(Template.Where(IsSymbol));

    /// <summary>The letters that always stand first.</summary>
    public string Prefix { get; } = string.Concat(Template.Where(IsSymbol).TakeWhile(char.IsAsciiLetter));

    /// <summary>The lengths of the runs between what separates.</summary>
    public IReadOnlyList<int> Groups { get; } =
        [.. Template.Split([.. Template.Where(c => !IsSymbol(c))], StringSplitOptions.RemoveEmptyEntries).Select(group => group.Length)];

    public bool IsDigitsOnly => Symbols.All(c => c == AnyDigit);

    /// <summary>Whether the letters may be left out: digits alone follow them.</summary>
    public bool HasDigitsAfterPrefix => Symbols.Length > Prefix.Length && Symbols.AsSpan(Prefix.Length).IndexOfAnyExcept(AnyDigit) < 0;

    public static bool IsSymbol(char c) => char.IsAsciiLetterOrDigit(c) || c == AnyLetter;

    /// <summary>The code as the city writes it.</summary>
    public string Write(string symbols)
    {
        var next = 0;
        return string.Concat(Template.Select(c => IsSymbol(c) ? symbols[next++] : c));
    }

    /// <summary>Whether letters and digits alone, in capitals, have this shape.</summary>
    public bool Fits(string symbols) => symbols.Length == Symbols.Length && symbols.Zip(Symbols).All(pair => pair.Second switch
    {
        AnyDigit => char.IsAsciiDigit(pair.First),
        AnyLetter => char.IsAsciiLetterUpper(pair.First),
        var letter => letter == pair.First,
    });
}
