namespace VirtualAgent.Recognizers.Codes;

/// <summary>The words for single digits, their doubles, and the words that a speech recogniser writes for them.</summary>
internal static class SpokenDigitWords
{
    public static char? Single(string key, Culture culture) => culture == Culture.Spanish
        ? key switch
        {
            "cero" => '0',
            "uno" or "un" => '1',
            "dos" => '2',
            "tres" => '3',
            "cuatro" => '4',
            "cinco" => '5',
            "seis" => '6',
            "siete" => '7',
            "ocho" => '8',
            "nueve" => '9',
            _ => null,
        }
        : key switch
        {
            "zero" or "oh" or "nought" or "naught" or "o" => '0',
            "one" => '1',
            "two" => '2',
            "three" => '3',
            "four" => '4',
            "five" => '5',
            "six" => '6',
            "seven" => '7',
            "eight" => '8',
            "nine" or "niner" => '9',
            _ => null,
        };

    public static char? SoundsLike(string key, Culture culture) => culture == Culture.Spanish
        ? null
        : key switch
        {
            "for" or "fore" => '4',
            "to" or "too" => '2',
            "ate" => '8',
            "won" => '1',
            "sex" or "sicks" => '6',
            "tree" => '3',
            _ => null,
        };

    /// <summary>Letters of codes as they are said: 'see' for C, 'pee' for P.</summary>
    public static char? Letter(string key, Culture culture) => culture == Culture.Spanish
        ? key switch
        {
            "ce" or "se" => 'C',
            "pe" => 'P',
            "be" => 'B',
            "erre" or "ere" => 'R',
            _ => null,
        }
        : key switch
        {
            "see" or "sea" => 'C',
            "pee" => 'P',
            "bee" => 'B',
            _ => null,
        };

    public static int Repeat(string key, Culture culture) => (key, culture) switch
    {
        ("double", Culture.English) or ("doble", Culture.Spanish) => 2,
        ("triple", _) => 3,
        _ => 0,
    };
}
