using VirtualAgent.Core.City;
using VirtualAgent.Core.CityHall;
using VirtualAgent.Core.Effects;
using VirtualAgent.Core.Skills;
using VirtualAgent.Core.Texts;

namespace VirtualAgent.Skills.PayBill;

/// <summary>Finds the bill, and opens the page on which to pay it.</summary>
internal sealed class PayBillAction(IBills bills, IPaymentDesk desk, BillKinds kinds)
{
    public const string Find = "find";
    public const string OpenPage = "open-page";
    public const string BillSlot = "bill";
    public const string KindSlot = "kind";

    public Task<ActionOutcome> RunAsync(
        string name, SkillContext context, string idempotencyKey, CancellationToken cancellationToken) => name switch
        {
            Find => FindAsync(context, cancellationToken),
            OpenPage => OpenPageAsync(context, idempotencyKey, cancellationToken),
            _ => throw new ArgumentOutOfRangeException(nameof(name), name, null),
        };

    private async Task<ActionOutcome> FindAsync(SkillContext context, CancellationToken cancellationToken)
    {
        var number = context.Slots.Value("number")!;
        return await SearchAsync(context.Slots.Value(KindSlot), number, cancellationToken) switch
        {
            null => new ActionOutcome.Missing(Phrase.Of("pay-bill.unknown", ("number", number)), ["number"]),
            { Status: BillStatus.Paid } bill => new ActionOutcome.Ended(Phrase.Of("pay-bill.already-paid", ("number", bill.Number))),
            { Status: BillStatus.Disputed } bill => new ActionOutcome.Ended(Phrase.Of("pay-bill.disputed", ("number", bill.Number))),
            var bill when !desk.TakesPayments => new ActionOutcome.Ended(BillSummary.Of(bill, Today(context)).NotPaidHere()),
            var bill => new ActionOutcome.Found(
                SlotValues.Empty.With(BillSlot, BillSummary.Of(bill, Today(context)).Write()).With(KindSlot, kinds.ValueOf(bill.Kind)), Say: null),
        };
    }

    private async Task<ActionOutcome> OpenPageAsync(SkillContext context, string idempotencyKey, CancellationToken cancellationToken)
    {
        var summary = BillSummary.Read(context.Slots)!;
        var bill = await bills.FindAsync(summary.Kind, summary.Number, cancellationToken);
        if (bill is null || bill.OwedOn(Today(context)) != summary.OwedCents)
        {
            return new ActionOutcome.Missing(Phrase.Of("pay-bill.changed"), [BillSlot]);
        }

        var order = new PaymentOrder(bill, summary.OwedCents, context.Conversation, context.Channel, context.Participant, context.Locale);
        return await desk.OpenAsync(order, idempotencyKey, cancellationToken) switch
        {
            PaymentPage.Open open => new ActionOutcome.Completed(
                Phrase.Of("pay-bill.page", ("amount", Formatted.Money(summary.OwedCents))),
                new ActionLink(Phrase.Of("pay-bill.page-title", ("amount", Formatted.Money(summary.OwedCents))), open.Url.ToString()),
                SlotValues.Empty.With(BillSlot, context.Slots[BillSlot]!).With(KindSlot, context.Slots[KindSlot]!)),
            PaymentPage.NotOffered => new ActionOutcome.Ended(summary.NotPaidHere()),
            PaymentPage.AlreadyPaid => new ActionOutcome.Ended(Phrase.Of("pay-bill.already-paid", ("number", bill.Number))),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    /// <summary>By the kind that was named; a number given on its own, or under the wrong name, is looked for among all.</summary>
    private async Task<Bill?> SearchAsync(string? kind, string number, CancellationToken cancellationToken)
    {
        foreach (var candidate in kinds.Named(kind).Union(Enum.GetValues<BillKind>()))
        {
            if (await bills.FindAsync(candidate, number, cancellationToken) is { } bill)
            {
                return bill;
            }
        }

        return null;
    }

    private static DateOnly Today(SkillContext context) => DateOnly.FromDateTime(context.Now.DateTime);
}
