using System.Collections.Immutable;
using VirtualAgent.Core.City;
using VirtualAgent.Core.CityHall;
using VirtualAgent.Core.Commands;
using VirtualAgent.Core.Effects;
using VirtualAgent.Core.Skills;
using VirtualAgent.Core.Texts;

namespace VirtualAgent.Skills.PayBill;

/// <summary>How the payment stands that was begun last in this conversation, and its page again while it is open.</summary>
internal sealed class LastPaymentSkill(IBills bills, IPaymentDesk desk) : ISkill
{
    public SkillDefinition Definition { get; } = new(
        SkillNames.LastPayment,
        LocalizedText.Of(("en", "Check on a payment"), ("es", "Consultar un pago")),
        ImmutableSortedDictionary<string, ImmutableArray<string>>.Empty,
        OnMenu: false);

    public IReadOnlyList<SkillStep> Plan(SkillContext context) => [new SkillStep.Perform("tell", SideEffect: false)];

    public SlotCheck Check(SlotDefinition slot, Command.SetSlot given, SkillContext context) =>
        throw new ArgumentOutOfRangeException(nameof(slot), slot.Name, null);

    public async Task<ActionOutcome> RunAsync(
        string action, SkillContext context, string idempotencyKey, CancellationToken cancellationToken)
    {
        if (BillSummary.Read(context.Facts) is not { } summary
            || await bills.FindAsync(summary.Kind, summary.Number, cancellationToken) is not { } bill)
        {
            return new ActionOutcome.Ended(Phrase.Of("pay-bill.last-none"));
        }

        if (bill.Status == BillStatus.Paid)
        {
            return new ActionOutcome.Ended(Phrase.Of("pay-bill.last-paid", ("number", bill.Number)));
        }

        if (bill.OwedOn(DateOnly.FromDateTime(context.Now.DateTime)) != summary.OwedCents)
        {
            return new ActionOutcome.Ended(Phrase.Of("pay-bill.last-changed", ("number", bill.Number)));
        }

        var amount = Formatted.Money(summary.OwedCents);
        var order = new PaymentOrder(bill, summary.OwedCents, context.Conversation, context.Channel, context.Participant, context.Locale);
        return await desk.OpenAsync(order, idempotencyKey, cancellationToken) switch
        {
            PaymentPage.Open open => new ActionOutcome.Completed(
                Phrase.Of("pay-bill.last-open", ("amount", amount), ("number", bill.Number)),
                new ActionLink(Phrase.Of("pay-bill.page-title", ("amount", amount)), open.Url.ToString()),
                SlotValues.Empty),
            PaymentPage.AlreadyPaid => new ActionOutcome.Ended(Phrase.Of("pay-bill.last-paid", ("number", bill.Number))),
            PaymentPage.NotOffered => new ActionOutcome.Ended(summary.NotPaidHere()),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }
}
