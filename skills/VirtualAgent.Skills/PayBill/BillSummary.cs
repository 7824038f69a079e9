using System.Text.Json;
using VirtualAgent.Core;
using VirtualAgent.Core.City;
using VirtualAgent.Core.Skills;
using VirtualAgent.Core.Texts;

namespace VirtualAgent.Skills.PayBill;

/// <summary>The bill that was found, as the lookup leaves it in its slot.</summary>
internal sealed record BillSummary(BillKind Kind, string Number, LocalizedText Description, string Location, DateOnly Due, long OwedCents, long LateFeeCents)
{
    /// <summary>What is added after the due date, whether or not it already is.</summary>
    public long FeeWhenLateCents { get; init; }

    public static BillSummary Of(Bill bill, DateOnly today) => new(
        bill.Kind, bill.Number, bill.Description, bill.Location, bill.Due, bill.OwedOn(today), bill.OwedOn(today) - bill.AmountCents)
    {
        FeeWhenLateCents = bill.LateFeeCents,
    };

    public static BillSummary? Read(SlotValues slots) => slots.Value(PayBillAction.BillSlot) is { } json
        ? JsonSerializer.Deserialize<BillSummary>(json, CoreJson.Options)
        : null;

    public SlotValue Write() => new(JsonSerializer.Serialize(this, CoreJson.Options), Number);

    /// <summary>How the amount comes about, and what becomes of it when it is paid later.</summary>
    public Phrase Why() => Phrase.Of(
        LateFeeCents > 0 ? "pay-bill.why-late" : FeeWhenLateCents > 0 ? "pay-bill.why-fee-to-come" : "pay-bill.why-amount",
        ("amount", Formatted.Money(OwedCents)),
        ("bill", Formatted.Money(OwedCents - LateFeeCents)),
        ("lateFee", Formatted.Money(LateFeeCents > 0 ? LateFeeCents : FeeWhenLateCents)),
        ("due", Formatted.Date(Due)));

    public Phrase Question() => Told(LateFeeCents > 0 ? "pay-bill.confirm-late" : "pay-bill.confirm");

    /// <summary>What is owed, where the city takes no payments here.</summary>
    public Phrase NotPaidHere() => Told("pay-bill.not-offered");

    private Phrase Told(string text) => Phrase.Of(
        text,
        ("amount", Formatted.Money(OwedCents)),
        ("lateFee", Formatted.Money(LateFeeCents)),
        ("description", Description),
        ("number", Number),
        ("location", Location),
        ("due", Formatted.Date(Due)));
}
