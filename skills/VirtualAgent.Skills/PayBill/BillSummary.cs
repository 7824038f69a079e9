using System.Text.Json;
using VirtualAgent.Core;
using VirtualAgent.Core.City;
using VirtualAgent.Core.Skills;
using VirtualAgent.Core.Texts;

namespace VirtualAgent.Skills.PayBill;

/// <summary>The bill that was found, as the lookup leaves it in its slot.</summary>
internal sealed record BillSummary(BillKind Kind, string Number, LocalizedText Description, string Location, DateOnly Due, long OwedCents, long LateFeeCents)
{
    public static BillSummary Of(Bill bill, DateOnly today) => new(
        bill.Kind, bill.Number, bill.Description, bill.Location, bill.Due, bill.OwedOn(today), bill.OwedOn(today) - bill.AmountCents);

    public static BillSummary? Read(SlotValues slots) => slots.Value(PayBillAction.BillSlot) is { } json
        ? JsonSerializer.Deserialize<BillSummary>(json, CoreJson.Options)
        : null;

    public SlotValue Write() => new(JsonSerializer.Serialize(this, CoreJson.Options), Number);

    public Phrase Question() => Phrase.Of(
        LateFeeCents > 0 ? "pay-bill.confirm-late" : "pay-bill.confirm",
        ("amount", Formatted.Money(OwedCents)),
        ("lateFee", Formatted.Money(LateFeeCents)),
        ("description", Description),
        ("number", Number),
        ("location", Location),
        ("due", Formatted.Date(Due)));
}
