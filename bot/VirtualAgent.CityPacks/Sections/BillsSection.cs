using System.Collections.Immutable;
using VirtualAgent.Core.City;
using VirtualAgent.Core.Texts;
using VirtualAgent.CityPacks.Reading;

namespace VirtualAgent.CityPacks.Sections;

/// <summary>Reads the tables of the folder <c>bills</c>; what a city does not collect here it leaves out.</summary>
internal sealed class BillsSection(PackFolder folder, ImmutableArray<string> languages, IReadOnlySet<string> streets)
{
    private static readonly Dictionary<string, BillStatus> Statuses = new()
    {
        ["open"] = BillStatus.Open,
        ["paid"] = BillStatus.Paid,
        ["disputed"] = BillStatus.Disputed,
    };

    public ImmutableArray<Bill> Read() =>
    [
        .. Read(BillKind.Parking, "bills/parking.csv", "location", "plate"),
        .. Read(BillKind.Water, "bills/water.csv", "address", "holder", "period"),
        .. Read(BillKind.PropertyTax, "bills/property-tax.csv", "address", "holder", "period"),
    ];

    private IEnumerable<Bill> Read(BillKind kind, string file, string location, params string[] filled)
    {
        if (!folder.Has(file))
        {
            yield break;
        }

        var numbers = new HashSet<string>();
        string[] common = ["number", location, "issued", "due", "amountCents", "lateFeeCents", "status"];
        var rows = folder.ReadCsv(file, [.. common, .. filled, .. languages.Select(Description)]);
        foreach (var row in rows)
        {
            foreach (var column in filled)
            {
                row.Text(column);
            }

            var number = row.Text("number");
            if (number.Length > 0 && !numbers.Add(BillNumber.Compact(number)))
            {
                row.Fault($"The number stands in an earlier row: {number}.");
            }

            yield return Bill(kind, number, row, location);
        }
    }

    private Bill Bill(BillKind kind, string number, CsvRow row, string location)
    {
        var place = row.Text(location);
        if (kind != BillKind.Parking && place.Length > 0 && streets.Count > 0 && StreetOf.Address(place, streets) is null)
        {
            row.Fault($"'{location}' has no street of streets.csv: {place}.");
        }

        var (issued, due) = (row.Date("issued"), row.Date("due"));
        if (due != default && due < issued)
        {
            row.Fault("'due' is before 'issued'.");
        }

        return new(
            kind,
            number,
            new LocalizedText(languages.ToImmutableSortedDictionary(l => l, l => row.Text(Description(l)))),
            place,
            issued,
            due,
            row.WholeNumber("amountCents"),
            row.WholeNumber("lateFeeCents"),
            row.OneOf("status", Statuses));
    }

    private static string Description(string language) => $"description_{language}";
}
