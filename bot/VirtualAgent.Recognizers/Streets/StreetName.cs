namespace VirtualAgent.Recognizers.Streets;

/// <summary>Reads 'N Maple Ave', 'Elm', 'calle 5 de Mayo' at a token.</summary>
internal sealed class StreetName(IReadOnlyList<AddressToken> tokens)
{
    private const int MostNameWords = 4;
    private const int MostLooseNameWords = 2;

    private static readonly string[] OrdinalEndings = ["st", "nd", "rd", "th", "ra", "da", "ta", "ma", "va", "na", "ro", "do", "to", "mo", "vo", "no"];

    /// <param name="Typed">A street type belongs to the name.</param>
    public readonly record struct Match(int First, int Next, bool Typed, bool Loose);

    /// <summary>A name with its type: '[N] Maple [Ave] [NW]'. Where <paramref name="typed"/> is false a bare name will do.</summary>
    public bool TryRead(int start, bool typed, out Match match)
    {
        var index = IsDirection(start) && !IsType(start + 1, out _) ? start + 1 : start;
        match = default;
        if (TrySpanish(start, out match))
        {
            return true;
        }

        for (var words = 1; words <= MostNameWords && IsNameWord(index + words - 1, isFirst: words == 1 && index == start); words++)
        {
            var type = index + words;
            if (IsType(type, out var loose) && !(loose && words > MostLooseNameWords))
            {
                var next = IsDirection(type + 1) && !At(type + 1).AfterComma ? type + 2 : type + 1;
                match = new Match(start, next, Typed: true, loose);
                return true;
            }
        }

        if (typed || !IsNameWord(index, isFirst: index == start))
        {
            return false;
        }

        var second = At(index).Capital && IsNameWord(index + 1, isFirst: false) && At(index + 1).Capital && !At(index + 1).AfterComma;
        match = new Match(start, index + (second ? 2 : 1), Typed: false, Loose: false);
        return true;
    }

    public string Text(string source, Match match) => source[At(match.First).Start..At(match.Next - 1).End];

    public AddressToken At(int index) => index >= 0 && index < tokens.Count ? tokens[index] : new AddressToken(0, 0, " ", false, Breaks: true, AfterComma: false);

    public bool IsDirection(int index) => !At(index).Breaks && StreetWords.Directions.Contains(At(index).Key);

    public static bool IsOrdinal(string key) =>
        char.IsDigit(key[0]) && key.Length > 2 && OrdinalEndings.Contains(key[^2..]) && char.IsDigit(key[^3]);

    /// <summary>'calle Elm', 'avenida de la Paz', 'Av. 5 de Mayo': the type comes first.</summary>
    private bool TrySpanish(int start, out Match match)
    {
        match = default;
        if (!StreetWords.SpanishTypes.Contains(At(start).Key) || At(start + 1).Breaks)
        {
            return false;
        }

        var index = start + 1;
        while (At(index).Key is "de" or "del" or "la" or "las" or "los" or "el")
        {
            index++;
        }

        var isDate = At(index).StartsWithDigit && At(index + 1).Key == "de" && At(index + 2).IsWord;
        var first = At(index);
        if (first.Breaks || !(isDate || first.IsWord || IsOrdinal(first.Key) || (first.StartsWithDigit && index == start + 1)) || (first.IsWord && StreetWords.Never.Contains(first.Key)))
        {
            return false;
        }

        var next = isDate ? index + 3 : index + 1;
        while (next - index < 3 && first.Capital && At(next) is { Capital: true, Breaks: false, AfterComma: false } more && !StreetWords.Never.Contains(more.Key))
        {
            next++;
        }

        match = new Match(start, IsDirection(next) ? next + 1 : next, Typed: true, Loose: false);
        return true;
    }

    private bool IsNameWord(int index, bool isFirst)
    {
        var token = At(index);
        if ((token.Breaks && !isFirst) || (token.AfterComma && !isFirst))
        {
            return false;
        }

        return token.IsWord ? !StreetWords.Never.Contains(token.Key) : IsOrdinal(token.Key);
    }

    private bool IsType(int index, out bool loose)
    {
        var token = At(index);
        loose = StreetWords.LooseTypes.Contains(token.Key);
        return !token.Breaks && !token.AfterComma && (loose || StreetWords.Types.Contains(token.Key));
    }
}
