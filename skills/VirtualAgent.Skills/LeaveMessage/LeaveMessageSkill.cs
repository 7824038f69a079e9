using VirtualAgent.Core.City;
using VirtualAgent.Core.Commands;
using VirtualAgent.Core.Effects;
using VirtualAgent.Core.Skills;
using VirtualAgent.Core.Texts;

namespace VirtualAgent.Skills.LeaveMessage;

/// <summary>A message for staff when nobody is there: what about, and how to reach the resident.</summary>
internal sealed class LeaveMessageSkill(IHandoffDesk desk, ContactSlot contacts) : ISkill
{
    private const string Prefix = "leave-message";
    private const string Message = "message";
    private const string More = "more";

    public SkillDefinition Definition { get; } = new(
        SkillNames.LeaveMessage,
        LocalizedText.Of(("en", "Leave a message"), ("es", "Dejar un mensaje")),
        SkillExamples.Of(SkillNames.LeaveMessage),
        OnMenu: false);

    public IReadOnlyList<SkillStep> Plan(SkillContext context) =>
    [
        new SkillStep.Collect(Slot.Of(Prefix, Message, SlotKind.FreeText)),
        .. context.Slots.Value(Message) is { } told && MessageWords.IsOnlyPlace(told)
            ? [new SkillStep.Collect(Slot.Of(Prefix, More, SlotKind.FreeText, readBack: false))]
            : Array.Empty<SkillStep>(),
        new SkillStep.Collect(Slot.Of(Prefix, "name", SlotKind.PersonName, optional: true)),
        new SkillStep.Collect(ContactSlot.Of(Prefix, context, optional: false)),
        new SkillStep.Confirm(Phrase.Of("leave-message.confirm")),
        new SkillStep.Perform("leave", SideEffect: true),
    ];

    public SlotCheck Check(SlotDefinition slot, Command.SetSlot given, SkillContext context)
    {
        if (slot.Name == ContactSlot.Name)
        {
            return contacts.Check(given, context);
        }

        var words = (given.Readings.IsEmpty ? given.Said : given.Readings[0]).Trim();
        if (slot.Name is Message or More && MessageWords.Missing(words, Definition) is { } missing)
        {
            return new SlotCheck.Reject(Phrase.Of(missing));
        }

        return new SlotCheck.Accept(new(words, words))
        {
            Along = slot.Name == More ? SlotValues.Empty.With(Message, Joined(context.Slots.Value(Message)!, words)) : SlotValues.Empty,
        };
    }

    public async Task<ActionOutcome> RunAsync(
        string action, SkillContext context, string idempotencyKey, CancellationToken cancellationToken)
    {
        var message = context.Slots.Value(Message)!;
        var contact = context.Slots.Value(ContactSlot.Name)!;
        await desk.LeaveMessageAsync(
            new CallbackRequest(
                new HandoffRequest(context.Conversation, context.Channel, context.Participant, context.Locale, HandoffReason.Asked, message),
                context.Slots.Value("name"),
                contact,
                message),
            idempotencyKey,
            cancellationToken);
        return new ActionOutcome.Completed(
            Phrase.Of("leave-message.left", ("contact", context.Slots[ContactSlot.Name]!.Display)),
            Link: null,
            SlotValues.Empty.With(ContactSlot.Name, context.Slots[ContactSlot.Name]!));
    }

    /// <summary>Where it is, and then what is the matter there.</summary>
    private static SlotValue Joined(string place, string words)
    {
        var message = $"{place}. {words}";
        return new(message, message);
    }

    /// <summary>The desk knows the key: leaving the message again changes nothing.</summary>
    public Task<ActionOutcome> RecoverAsync(
        string action, SkillContext context, string idempotencyKey, CancellationToken cancellationToken) =>
        RunAsync(action, context, idempotencyKey, cancellationToken);
}
