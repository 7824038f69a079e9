using System.Globalization;
using System.Reflection;
using VirtualAgent.Recognizers.Text;

namespace VirtualAgent.Recognizers.Units;

/// <summary>
/// The units of one kind in one language, from a resource: name, detail, forms after the number, forms before it, and flags
/// (<c>bare</c>; <c>weak</c>; <c>part:Foot:12</c> for a subunit).
/// </summary>
internal sealed class UnitTable
{
    private const int Columns = 5;

    private UnitTable(List<(string, UnitEntry)> suffixes, List<(string, UnitEntry)> prefixes)
    {
        Suffixes = new PhraseTable<UnitEntry>(suffixes, UnitTokens.Split);
        Prefixes = new PhraseTable<UnitEntry>(prefixes, UnitTokens.Split);
        LongestPrefix = prefixes.Count == 0 ? 0 : prefixes.Max(p => UnitTokens.Split(p.Item1).Count);
    }

    public PhraseTable<UnitEntry> Suffixes { get; }

    public PhraseTable<UnitEntry> Prefixes { get; }

    public int LongestPrefix { get; }

    /// <summary>Whether a bare number after a unit counts its hundredths: 'fifteen dollars and 50'.</summary>
    public bool Hundredths { get; private init; }

    /// <param name="derived">Forms that follow from a unit itself, as a currency's code; they stand on either side.</param>
    public static UnitTable Load(
        string resource, bool hundredths = false, Func<UnitEntry, IEnumerable<(string Form, UnitEntry Unit)>>? derived = null)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The resource {resource} is missing.");
        using var reader = new StreamReader(stream);
        var (suffixes, prefixes) = (new List<(string, UnitEntry)>(), new List<(string, UnitEntry)>());
        while (reader.ReadLine() is { } line)
        {
            var columns = line.Split('\t');
            if (columns.Length < Columns)
            {
                continue;
            }

            var unit = Read(columns);
            suffixes.AddRange(Forms(columns[2]).Select(form => (form, unit)));
            prefixes.AddRange(Forms(columns[3]).Select(form => (form, unit)));
            var more = derived?.Invoke(unit).ToList() ?? [];
            suffixes.AddRange(more);
            prefixes.AddRange(more);
        }

        return new UnitTable(suffixes, prefixes) { Hundredths = hundredths };
    }

    private static UnitEntry Read(string[] columns)
    {
        var unit = new UnitEntry(columns[0], columns[1]);
        foreach (var flag in columns[4].Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = flag.Split(':');
            unit = parts[0] switch
            {
                "part" => unit with { PartOf = parts[1], Parts = double.Parse(parts[2], CultureInfo.InvariantCulture) },
                "weak" => unit with { Weak = true },
                _ => unit with { Bare = true },
            };
        }

        return unit;
    }

    private static IEnumerable<string> Forms(string column) => column.Split('|', StringSplitOptions.RemoveEmptyEntries);
}
