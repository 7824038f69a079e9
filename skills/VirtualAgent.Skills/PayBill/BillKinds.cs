using System.Collections.Immutable;
using VirtualAgent.Core.City;
using VirtualAgent.Core.Skills;
using VirtualAgent.Core.Texts;

namespace VirtualAgent.Skills.PayBill;

/// <summary>The kinds of bill as a resident picks them.</summary>
internal static class BillKinds
{
    private static readonly (BillKind Kind, char Letter, SlotChoice Choice)[] All =
    [
        (BillKind.Parking, 'C', new("parking", LocalizedText.Of(("en", "Parking ticket"), ("es", "Multa de estacionamiento")))),
        (BillKind.Water, 'W', new("water", LocalizedText.Of(("en", "Water bill"), ("es", "Cuenta del agua")))),
        (BillKind.PropertyTax, 'P', new("property-tax", LocalizedText.Of(("en", "Property tax"), ("es", "Impuesto a la propiedad")))),
    ];

    public static ImmutableArray<SlotChoice> Choices { get; } = [.. All.Select(k => k.Choice)];

    public static IEnumerable<BillKind> Named(string? value) => All.Where(k => k.Choice.Value == value).Select(k => k.Kind);

    /// <summary>The reading that is a number of the named kind; the likeliest where none is.</summary>
    public static string Fitting(ImmutableArray<string> numbers, string? kind) =>
        numbers.FirstOrDefault(number => All.Any(k => k.Choice.Value == kind && number.StartsWith(k.Letter))) ?? numbers[0];

    public static SlotValue Of(BillKind kind)
    {
        var choice = All.First(k => k.Kind == kind).Choice;
        return new(choice.Value, choice.Label);
    }
}
