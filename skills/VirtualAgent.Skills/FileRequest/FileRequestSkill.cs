using System.Collections.Immutable;
using VirtualAgent.Core.City;
using VirtualAgent.Core.Commands;
using VirtualAgent.Core.Effects;
using VirtualAgent.Core.Messages;
using VirtualAgent.Core.Skills;
using VirtualAgent.Core.Texts;

namespace VirtualAgent.Skills.FileRequest;

/// <summary>Report a problem: what, the category's own questions, where, the same one reported nearby, details, photo, contact.</summary>
internal sealed class FileRequestSkill(CityPack pack, FileRequestSlots slots, FileRequestAction action) : ISkill
{
    private const string Prefix = "file-request";

    public SkillDefinition Definition { get; } = new(
        SkillNames.FileRequest,
        LocalizedText.Of(("en", "Report a problem"), ("es", "Reportar un problema")),
        SkillExamples.Of(SkillNames.FileRequest),
        OnMenu: true);

    public IReadOnlyList<SkillStep> Plan(SkillContext context)
    {
        var steps = new List<SkillStep> { new SkillStep.Collect(Slot.Of(Prefix, "service", SlotKind.ServiceType)) };
        if (pack.FindService(context.Slots.Value("service")) is not { } service)
        {
            steps.Add(new SkillStep.Collect(Place(optional: false)));
            return Ending(steps);
        }

        steps.AddRange(service.Attributes.OrderBy(a => a.Order).Select(a => new SkillStep.Collect(AttributeSlot.Of(a, service.Name))));
        if (service.Location != LocationNeed.None)
        {
            steps.Add(new SkillStep.Collect(Place(service.Location == LocationNeed.Optional)));
        }

        steps.Add(new SkillStep.Lookup(FileRequestAction.LookAround, "nearby", ["service", "place"]));
        if (NearbyRequests.Read(context.Slots) is { IsEmpty: false } nearby)
        {
            steps.Add(new SkillStep.Collect(slots.Follow(nearby, service, context)));
            if (context.Slots.Value("follow") is { } follow && follow != NearbyRequests.NoneOfThem)
            {
                steps.Add(new SkillStep.Confirm(Phrase.Of("file-request.confirm-follow")));
                steps.Add(new SkillStep.Perform(FileRequestAction.Follow, SideEffect: true));
                return steps;
            }
        }

        steps.Add(new SkillStep.Collect(Slot.Of(Prefix, "description", SlotKind.FreeText, optional: true)));
        if (service.Photo && context.Channel != Channel.Voice)
        {
            steps.Add(new SkillStep.Collect(Slot.Of(Prefix, "photo", SlotKind.Photo, optional: true)));
        }

        steps.Add(new SkillStep.Collect(Contact(service.Contact, context)));
        return Ending(steps);
    }

    public SlotCheck Check(SlotDefinition slot, Command.SetSlot given, SkillContext context) => slots.Check(slot, given, context);

    public Task<ActionOutcome> RunAsync(
        string name, SkillContext context, string idempotencyKey, CancellationToken cancellationToken) =>
        action.RunAsync(name, context, idempotencyKey, cancellationToken);

    /// <summary>The 311 system knows the key: filing again finds what was filed.</summary>
    public Task<ActionOutcome> RecoverAsync(
        string name, SkillContext context, string idempotencyKey, CancellationToken cancellationToken) =>
        action.RunAsync(name, context, idempotencyKey, cancellationToken);

    private static SlotDefinition Contact(ContactNeed need, SkillContext context)
    {
        var slot = ContactSlot.Of(Prefix, context, need == ContactNeed.Optional);
        return need == ContactNeed.Optional ? slot : slot with
        {
            Question = Phrase.Of("file-request.ask-contact-needed"),
            Why = Phrase.Of("file-request.why-contact-needed"),
        };
    }

    private static SlotDefinition Place(bool optional) => Slot.Of(Prefix, "place", SlotKind.Place, optional);

    private static List<SkillStep> Ending(List<SkillStep> steps)
    {
        steps.Add(new SkillStep.Confirm(Phrase.Of("file-request.confirm")));
        steps.Add(new SkillStep.Perform(FileRequestAction.File, SideEffect: true));
        return steps;
    }
}
