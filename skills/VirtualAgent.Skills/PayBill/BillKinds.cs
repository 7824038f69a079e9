using System.Collections.Immutable;
using VirtualAgent.Core.City;
using VirtualAgent.Core.Skills;
using VirtualAgent.Core.Texts;
using VirtualAgent.Recognizers;

namespace VirtualAgent.Skills.PayBill;

/// <summary>The kinds of bill that this city collects, as a resident picks them, and what their numbers look like.</summary>
internal sealed class BillKinds(CityPack pack, CityNumbers numbers)
{
    private static readonly (BillKind Kind, string Numbers, SlotChoice Choice)[] Known =
    [
        (BillKind.Parking, AccountNumbers.Citation, new("parking", LocalizedText.Of(("en", "Parking ticket"), ("es", "Multa de estacionamiento")))),
        (BillKind.Water, AccountNumbers.Water, new("water", LocalizedText.Of(("en", "Water bill"), ("es", "Cuenta del agua")))),
        (BillKind.PropertyTax, AccountNumbers.Parcel, new("property-tax", LocalizedText.Of(("en", "Property tax"), ("es", "Impuesto a la propiedad")))),
    ];

    /// <summary>What cities put on one bill with something else.</summary>
    private static readonly HashSet<string> Joined = ["sewer", "sewage", "wastewater", "stormwater", "trash", "garbage", "recycling", "drenaje", "alcantarillado", "basura", "reciclaje"];

    private readonly (BillKind Kind, string Numbers, SlotChoice Choice)[] _all =
        [.. Known.Where(known => pack.Bills.Any(bill => bill.Kind == known.Kind)).Select(known => (known.Kind, known.Numbers, known.Choice with { Synonyms = Names(pack, known.Kind) }))];

    /// <summary>The city's bill numbers, to learn what they look like.</summary>
    public static AccountNumbers Numbers(CityPack pack) => AccountNumbers.Of(
        pack.Bills.Select(bill => (Known.First(known => known.Kind == bill.Kind).Numbers, bill.Number)));

    public ImmutableArray<SlotChoice> Choices => [.. _all.Select(k => k.Choice)];

    /// <summary>Every kind that cities bill for.</summary>
    public ImmutableArray<SlotChoice> Everywhere => [.. Known.Select(k => Choices.FirstOrDefault(own => own.Value == k.Choice.Value) ?? k.Choice)];

    public IEnumerable<BillKind> Named(string? value) => _all.Where(k => k.Choice.Value == value).Select(k => k.Kind);

    /// <summary>Whether bills of several kinds have numbers like this one.</summary>
    public bool IsShared(string number) => numbers.Bills.KindsOf(number).Length > 1;

    /// <summary>The kind whose numbers look like this one; null where several do.</summary>
    public SlotValue? KindOf(string number) => numbers.Bills.KindsOf(number) is [var only] && _all.Where(k => k.Numbers == only).ToList() is [var known]
        ? ValueOf(known.Kind)
        : null;

    /// <summary>The reading that is a number of the named kind; the likeliest where none is.</summary>
    public string Fitting(ImmutableArray<string> readings, string? kind) => _all.Any(k => k.Choice.Value == kind)
        ? readings.FirstOrDefault(number => numbers.Bills.KindsOf(number).Contains(Of(kind!).Numbers)) ?? readings[0]
        : readings[0];

    /// <summary>A number like those of the kind; of the only kind, or the first, where none is named.</summary>
    public string Example(string? kind) =>
        numbers.Bills.Example((kind is null ? _all[0] : Of(kind)).Numbers) ?? string.Empty;

    public SlotValue ValueOf(BillKind kind)
    {
        var choice = Known.First(k => k.Kind == kind).Choice;
        return new(choice.Value, choice.Label);
    }

    /// <summary>What else the city's bills of a kind are for, by their own words: 'sewer' of 'Water and sewer service'.</summary>
    private static LocalizedText? Names(CityPack pack, BillKind kind)
    {
        var described = pack.Bills.Where(bill => bill.Kind == kind).Select(bill => bill.Description).ToList();
        var names = pack.City.Languages
            .Select(language => (language, Words: string.Join(' ', Joined.Where(word => described.TrueForAll(text => text.In(language).Contains(word, StringComparison.OrdinalIgnoreCase))))))
            .Where(name => name.Words.Length > 0)
            .ToArray();
        return names.Length > 0 ? LocalizedText.Of(names) : null;
    }

    private static (BillKind Kind, string Numbers, SlotChoice Choice) Of(string value) => Known.First(k => k.Choice.Value == value);
}
