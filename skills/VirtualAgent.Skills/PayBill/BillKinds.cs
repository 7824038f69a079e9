using System.Collections.Immutable;
using VirtualAgent.Core.City;
using VirtualAgent.Core.Skills;
using VirtualAgent.Core.Texts;

namespace VirtualAgent.Skills.PayBill;

/// <summary>The kinds of bill as a resident picks them.</summary>
internal static class BillKinds
{
    private static readonly (BillKind Kind, SlotChoice Choice)[] All =
    [
        (BillKind.Parking, new("parking", LocalizedText.Of(("en", "Parking ticket"), ("es", "Multa de estacionamiento")))),
        (BillKind.Water, new("water", LocalizedText.Of(("en", "Water bill"), ("es", "Cuenta del agua")))),
        (BillKind.PropertyTax, new("property-tax", LocalizedText.Of(("en", "Property tax"), ("es", "Impuesto a la propiedad")))),
    ];

    public static ImmutableArray<SlotChoice> Choices { get; } = [.. All.Select(k => k.Choice)];

    public static IEnumerable<BillKind> Named(string? value) => All.Where(k => k.Choice.Value == value).Select(k => k.Kind);

    public static SlotValue Of(BillKind kind)
    {
        var choice = All.First(k => k.Kind == kind).Choice;
        return new(choice.Value, choice.Label);
    }
}
