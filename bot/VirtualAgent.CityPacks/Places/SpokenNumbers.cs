using System.Globalization;

namespace VirtualAgent.CityPacks.Places;

/// <summary>Turns numbers in words into digits, as people say house numbers: 'fourteen fifty', 'two hundred', 'cuarenta y uno'.</summary>
internal static class SpokenNumbers
{
    private const int MostDigits = 4;

    private static readonly PlaceWords Words = PlaceWords.Default;

    /// <param name="isStreet">Whether a numbered street exists: 'twenty first' is 21st only where there is one.</param>
    /// <param name="ordinalHouses">Whether 'forty fourth' before a street's name is the house 44.</param>
    public static List<string> ToDigits(IReadOnlyList<string> tokens, Func<int, bool> isStreet, bool ordinalHouses = false)
    {
        var result = new List<string>(tokens.Count);
        for (var at = 0; at < tokens.Count;)
        {
            if (!(IsNumberWord(tokens[at]) || GoesOnInWords(tokens, at)) || IsTypo(tokens, at))
            {
                result.Add(tokens[at++]);
                continue;
            }

            var groups = new List<int>();
            at = ReadRun(tokens, at, groups);
            if (ordinalHouses && OrdinalUnit(tokens, at, groups) is { } unit && IsBeforeName(tokens, at))
            {
                at++;
                groups[^1] += unit;
                AddNumber(result, groups);
                continue;
            }

            if (OrdinalUnit(tokens, at, groups) is { } ordinal && isStreet((groups[^1] % 100) + ordinal))
            {
                at++;
                var street = (groups[^1] % 100) + ordinal;
                groups[^1] -= groups[^1] % 100;
                AddNumber(result, groups);
                result.Add(Ordinal(street));
                continue;
            }

            AddNumber(result, groups);
        }

        return result;
    }

    /// <summary>3 is 3rd.</summary>
    public static string Ordinal(int number) => string.Create(CultureInfo.InvariantCulture, $"{number}{((number / 10 % 10 == 1 ? 0 : number % 10) switch
    {
        1 => "st",
        2 => "nd",
        3 => "rd",
        _ => "th",
    })}");

    /// <summary>Whether a street's name may follow the ordinal at a place: not its type, nor a word that joins it to another street.</summary>
    public static bool IsBeforeName(IReadOnlyList<string> tokens, int ordinal) =>
        ordinal + 1 < tokens.Count && !Words.Types.ContainsKey(tokens[ordinal + 1]) && !Words.Connectors.Contains(tokens[ordinal + 1]);

    /// <summary>The fourth of 'forty fourth'; null where it does not go with the number before it.</summary>
    private static int? OrdinalUnit(IReadOnlyList<string> tokens, int at, List<int> groups) =>
        at < tokens.Count && Words.Ordinals.TryGetValue(tokens[at], out var ordinal) && ordinal < 10 && TakesUnit(groups[^1]) ? ordinal : null;

    private static bool IsNumberWord(string token) => Words.Cardinals.ContainsKey(token) || Words.Multipliers.ContainsKey(token);

    /// <summary>The 12 of '12 hundred' and the 1200 of '1200 and four', as speech is written down.</summary>
    private static bool GoesOnInWords(IReadOnlyList<string> tokens, int at) =>
        Digits(tokens[at]) is { } number && at + 1 < tokens.Count
        && (Words.Multipliers.ContainsKey(tokens[at + 1]) || JoinsTensAndUnit(tokens, at + 1, [number]));

    private static int? Digits(string token) =>
        token.Length <= MostDigits && token.All(char.IsAsciiDigit) ? int.Parse(token, CultureInfo.InvariantCulture) : null;

    private static bool IsTypo(IReadOnlyList<string> tokens, int at) =>
        Words.Multipliers.ContainsKey(tokens[at]) && at + 1 < tokens.Count && Words.Types.ContainsKey(tokens[at + 1]);

    private static int ReadRun(IReadOnlyList<string> tokens, int at, List<int> groups)
    {
        for (; at < tokens.Count; at++)
        {
            var token = tokens[at];
            if (Words.Cardinals.TryGetValue(token, out var value))
            {
                Add(groups, value);
            }
            else if (Words.Multipliers.TryGetValue(token, out var factor))
            {
                Multiply(groups, factor);
            }
            else if (Digits(token) is { } digits && (groups.Count == 0 || (IsHundreds(groups) && Fits(groups, digits))))
            {
                Add(groups, digits);
            }
            else if (IsZero(tokens, at))
            {
                groups.Add(0);
            }
            else if (!JoinsTensAndUnit(tokens, at, groups))
            {
                break;
            }
        }

        return at;
    }

    /// <summary>The 'o' of 'twelve o four', 'thirty five oh one'; in Spanish an 'o' is 'or'.</summary>
    private static bool IsZero(IReadOnlyList<string> tokens, int at) =>
        tokens[at] is "o" or "oh" && at > 0 && at + 1 < tokens.Count && Words.Cardinals.ContainsKey(tokens[at - 1]) && IsEnglishDigit(tokens[at + 1]);

    private static bool IsEnglishDigit(string token) =>
        token is "one" or "two" or "three" or "four" or "five" or "six" or "seven" or "eight" or "nine";

    private static bool JoinsTensAndUnit(IReadOnlyList<string> tokens, int at, List<int> groups) =>
        groups.Count > 0 && tokens[at] is "y" or "and" && at + 1 < tokens.Count
        && (Words.Cardinals.TryGetValue(tokens[at + 1], out var next)
            ? (TakesUnit(groups[^1]) && next is > 0 and < 10) || (IsHundreds(groups) && next < 100)
            : IsHundreds(groups) && Digits(tokens[at + 1]) < 100);

    private static bool IsHundreds(List<int> groups) => groups.Count > 0 && groups[^1] >= 100 && groups[^1] % 100 == 0;

    private static void Add(List<int> groups, int value)
    {
        if (Fits(groups, value))
        {
            groups[^1] += value;
        }
        else
        {
            groups.Add(value);
        }
    }

    /// <summary>Whether a number goes with the one before it: 'two hundred' with 'five', 'forty' with 'one'.</summary>
    private static bool Fits(List<int> groups, int value)
    {
        var last = groups.Count > 0 ? groups[^1] : -1;
        return value switch
        {
            >= 100 => last >= 1000 && last % 1000 == 0,
            > 0 => (last >= 100 && last % 100 == 0) || (value < 10 && TakesUnit(last)),
            _ => false,
        };
    }

    private static void Multiply(List<int> groups, int factor)
    {
        var last = groups.Count > 0 ? groups[^1] : 0;
        var counted = last > 1000 && factor < 1000 ? last % 1000 : last;
        if (counted is > 0 and < 100)
        {
            groups[^1] += counted * (factor - 1);
        }
        else
        {
            groups.Add(factor);
        }
    }

    private static bool TakesUnit(int number) => number % 10 == 0 && number % 100 >= 20;

    private static void AddNumber(List<string> result, List<int> groups)
    {
        var number = string.Concat(groups.SkipWhile(group => group == 0));
        if (number.Length > 0)
        {
            result.Add(number);
        }
    }
}
