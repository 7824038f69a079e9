using System.Globalization;
using System.Text.RegularExpressions;
using VirtualAgent.Knowledge.Text;

namespace VirtualAgent.Knowledge.Questions;

/// <summary>Somebody's age in a question, and whom a text speaks of: 'I'm 67' and 'riders who are 65 or older'.</summary>
internal static partial class AgeTold
{
    private const int Oldest = 120;

    /// <returns>Null where no age is told.</returns>
    public static int? In(string question) =>
        Telling().Match(Words.Fold(question)) is { Success: true } told && int.Parse(told.Groups["age"].Value, CultureInfo.InvariantCulture) is <= Oldest and var age ? age : null;

    /// <summary>Whether a text has a bound of age that this age lies within.</summary>
    public static bool IsMeantBy(string text, int age)
    {
        var folded = Words.Fold(text);
        return Between().Matches(folded).Any(m => age >= Number(m, "from") && age <= Number(m, "to"))
            || From().Matches(folded).Any(m => age >= Number(m, "from"))
            || Under().Matches(folded).Any(m => age < Number(m, "to"));
    }

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\b(?<age>\d{1,3})[ -](years?|yrs?|anos)[ -]old\b|\bde (?<age>\d{1,3}) anos\b|\b(i[ '’]?a?m|s?he['’]?s|(she|he|who|kid|son|daughter|child|mom|mother|dad|father|husband|wife|grandma|grandpa|grandmother|grandfather) (is|turned|turns)|tengo|tiene|cumpli|cumple|(soy|es) de) (?<age>\d{1,3})\b(?! (minutes?|hours?|days?|weeks?|months?|feet|miles|blocks|dogs?|cats?|kids|dias|horas|minutos|meses|semanas|perros?|gatos?|hijos))")]
    private static partial Regex Telling();

    [GeneratedRegex(@"\b(ages?|aged|edades|de|entre) (?<from>\d{1,3}) (to|and|through|-|a|y) (?<to>\d{1,3})\b(?! (am|pm|feet|dollars|pies|dolares))|\b(?<from>\d{1,3}) (to|a) (?<to>\d{1,3}) (years|anos)\b")]
    private static partial Regex Between();

    [GeneratedRegex(@"\b(?<from>\d{1,3}) (years (old )?)?(anos )?(or|and|o|y) (older|over|up|mas|mayores)\b|\b(over|older than|at least|mayores de|a partir de los|desde los) (?<from>\d{1,3})\b(?! (feet|inches|days|dollars|dias|pies))")]
    private static partial Regex From();

    [GeneratedRegex(@"\b(under|younger than|menores de|menor de) (age )?(?<to>\d{1,3})\b|\b(?<to>\d{1,3}) (or|and) (younger|under)\b")]
    private static partial Regex Under();
}
