using VirtualAgent.Core.Commands;
using VirtualAgent.Core.Effects;
using VirtualAgent.Core.Skills;
using VirtualAgent.Core.Texts;

namespace VirtualAgent.Skills.PayBill;

/// <summary>Pay a parking ticket, a water bill or property tax: find it, read it back, hand over the payment page.</summary>
internal sealed class PayBillSkill(PayBillAction action, BillKinds kinds) : ISkill
{
    private const string Prefix = "pay-bill";

    public SkillDefinition Definition { get; } = new(
        SkillNames.PayBill,
        LocalizedText.Of(("en", "Pay a bill"), ("es", "Pagar una cuenta")),
        SkillExamples.Of(SkillNames.PayBill),
        OnMenu: true)
    {
        Kinds = Slot.Of(Prefix, PayBillAction.KindSlot, SlotKind.Choice, readBack: false, choices: kinds.Everywhere),
        NotDone = [.. kinds.Everywhere.Except(kinds.Choices).Select(kind => kind.Value)],
    };

    public IReadOnlyList<SkillStep> Plan(SkillContext context)
    {
        var steps = new List<SkillStep>();
        if (context.Slots.Has(PayBillAction.KindSlot) || (kinds.Choices.Length > 1 && (context.Slots.Value("number") is not { } number || kinds.IsShared(number))))
        {
            steps.Add(new SkillStep.Collect(Slot.Of(Prefix, PayBillAction.KindSlot, SlotKind.Choice, readBack: false, choices: kinds.Choices)));
        }

        steps.Add(new SkillStep.Collect(NumberSlot(context.Slots.Value(PayBillAction.KindSlot))));
        steps.Add(new SkillStep.Lookup(PayBillAction.Find, PayBillAction.BillSlot, [PayBillAction.KindSlot, "number"]));
        if (BillSummary.Read(context.Slots) is { } bill)
        {
            steps.Add(new SkillStep.Confirm(bill.Question()) { Why = bill.Why() });
        }

        steps.Add(new SkillStep.Perform(PayBillAction.OpenPage, SideEffect: true));
        return steps;
    }

    public SlotCheck Check(SlotDefinition slot, Command.SetSlot given, SkillContext context)
    {
        if (slot.Name == PayBillAction.KindSlot)
        {
            return kinds.Choices.Where(k => given.Readings.Contains(k.Value)).ToList() is [var one]
                ? new SlotCheck.Accept(new(one.Value, one.Label))
                : new SlotCheck.Reject(Phrase.Of("slot.not-a-choice"));
        }

        if (given.Readings.IsEmpty)
        {
            var text = LicensePlate.IsMeant(given.Said) ? "pay-bill.no-plates" : "pay-bill.not-a-number";
            return new SlotCheck.Reject(Phrase.Of(text, ("example", kinds.Example(context.Slots.Value(PayBillAction.KindSlot)))));
        }

        var number = kinds.Fitting(given.Readings, context.Slots.Value(PayBillAction.KindSlot));
        return new SlotCheck.Accept(new(number, number)) { Along = kinds.KindOf(number) is { } kind ? SlotValues.Empty.With(PayBillAction.KindSlot, kind) : SlotValues.Empty };
    }

    public Task<ActionOutcome> RunAsync(
        string name, SkillContext context, string idempotencyKey, CancellationToken cancellationToken) =>
        action.RunAsync(name, context, idempotencyKey, cancellationToken);

    /// <summary>The payment desk knows the key: asking again gives the same page.</summary>
    public Task<ActionOutcome> RecoverAsync(
        string name, SkillContext context, string idempotencyKey, CancellationToken cancellationToken) =>
        action.RunAsync(name, context, idempotencyKey, cancellationToken);

    private SlotDefinition NumberSlot(string? kind)
    {
        var slot = Slot.Of(Prefix, "number", SlotKind.AccountNumber, readBack: false, dependsOn: [PayBillAction.KindSlot]);
        return (kind ?? (kinds.Choices is [var only] ? only.Value : null)) is { } known
            ? slot with { Question = Phrase.Of($"pay-bill.ask-number-{known}", ("example", kinds.Example(known))), Why = Phrase.Of($"pay-bill.why-number-{known}") }
            : slot;
    }
}
