using VirtualAgent.Core.City;
using VirtualAgent.Core.Texts;
using VirtualAgent.Understanding.Local.Classification;
using VirtualAgent.Understanding.Local.Words;

namespace VirtualAgent.Understanding.Local.Departments;

/// <summary>The names by which residents speak of the city's departments and of the seat of its offices.</summary>
internal sealed class DirectoryNames
{
    private static readonly DirectoryLexicon Words = DirectoryLexicon.Shipped;

    private readonly List<DirectoryName> _names;

    public DirectoryNames(CityProfile city, IPlaces? places)
    {
        var ofTheCity = Stems(city.Name).ToHashSet();
        _names = [.. city.Departments.SelectMany(department => Of(department, ofTheCity)).Concat(Halls(places)).OrderByDescending(name => name.Words.Length)];
    }

    /// <summary>The longest name in the words, and the others; null where none is there, or as many words name another as well.</summary>
    public (DirectoryName Name, List<string> Beside)? In(IReadOnlyList<string> words)
    {
        var stems = words.Select(Stemmed).ToList();
        var found = _names.Select(name => (Name: name, At: At(name.Words, stems))).Where(name => name.At >= 0).ToList();
        return found is [var first, ..] && found.TrueForAll(other => other.Name.Words.Length < first.Name.Words.Length || other.Name.Department == first.Name.Department)
            ? (first.Name, [.. words.Take(first.At), .. words.Skip(first.At + first.Name.Words.Length)])
            : null;
    }

    private static IEnumerable<DirectoryName> Of(Department department, HashSet<string> ofTheCity) => department.Name.ByLanguage.Values.SelectMany(text =>
    {
        var all = Tokens.Of(text).Select(token => token.Text).ToList();
        var whole = all.Where(word => !Words.Office.Contains(word) && !Words.City.Contains(word)).Select(Stemmed).ToArray();
        var own = whole.Where(word => !ofTheCity.Contains(word)).ToArray();
        var parts = text.Split([',', '-', '/', '(', ')']).SelectMany(Parts).Append(own).Where(part => part.Length > 0 && part.Length < whole.Length);
        string[][] wholes = [whole, [.. all.Select(Stemmed)], whole is [_, var next, _, ..] && !Words.Joins.Contains(next) ? whole[1..] : []];
        return parts.Select(part => new DirectoryName(department.Id, part, IsPart: true)).Concat(wholes.Select(words => new DirectoryName(department.Id, words, IsPart: false)));
    }).Where(name => name.Words.Length > 0);

    private static IEnumerable<string[]> Parts(string text)
    {
        var part = new List<string>();
        foreach (var word in Tokens.Of(text).Select(token => token.Text).Where(word => !Words.Office.Contains(word) && !Words.City.Contains(word)).Append("and"))
        {
            if (word is not ("and" or "y"))
            {
                part.Add(Stemmed(word));
                continue;
            }

            yield return [.. part];
            part.Clear();
        }
    }

    private static IEnumerable<DirectoryName> Halls(IPlaces? places) => Words.Halls
        .Concat(Words.Halls.Select(hall => places?.Find(hall)).OfType<PlaceMatch.Found>().Where(found => found.Place.Kind == PlaceKind.Facility).SelectMany(found => found.Place.Name.ByLanguage.Values))
        .Select(hall => Stems(hall).ToArray())
        .Select(words => new DirectoryName(null, words, IsPart: false));

    private static int At(string[] name, List<string> words) =>
        Enumerable.Range(0, Math.Max(0, words.Count - name.Length + 1)).FirstOrDefault(start => name.Select((word, i) => words[start + i] == word).All(same => same), -1);

    private static IEnumerable<string> Stems(string text) => Tokens.Of(text).Select(token => Stemmed(token.Text));

    private static string Stemmed(string word) => Stem.Of(word).ToString();
}

/// <param name="Department">Its id; null for the seat of the city's offices.</param>
/// <param name="Words">Stems.</param>
/// <param name="IsPart">Not the whole of its name: said of other things too.</param>
internal sealed record DirectoryName(string? Department, string[] Words, bool IsPart);
