using System.Collections.Immutable;
using VirtualAgent.Core.CityHall;
using VirtualAgent.Core.Commands;
using VirtualAgent.Core.Effects;
using VirtualAgent.Core.Messages;
using VirtualAgent.Core.Skills;
using VirtualAgent.Core.Texts;

namespace VirtualAgent.Skills.AddToRequest;

/// <summary>A note, a photo or the right place for a report that this resident has filed; a comment beside what was filed, never a change of it.</summary>
internal sealed class AddToRequestSkill(IServiceRequests requests, PlaceCheck places) : ISkill
{
    private const string Prefix = "add-to-request";
    private const string Add = "add";

    /// <summary>Between the kinds of things that are added at once.</summary>
    private const char Joint = ',';

    private static readonly SlotChoice[] Kinds =
    [
        new(AdditionSlots.Note, LocalizedText.Of(("en", "Something to know"), ("es", "Algo que deben saber"))),
        new(AdditionSlots.Photo, LocalizedText.Of(("en", "A photo"), ("es", "Una foto"))),
        new(AdditionSlots.Place, LocalizedText.Of(("en", "The right place"), ("es", "El lugar correcto"))),
    ];

    /// <summary>Begun by what is said after a report was filed; the classifier does not guess at it.</summary>
    public SkillDefinition Definition { get; } = new(
        SkillNames.AddToRequest,
        LocalizedText.Of(("en", "Add to a report"), ("es", "Agregar algo a un reporte")),
        ImmutableSortedDictionary<string, ImmutableArray<string>>.Empty,
        OnMenu: false);

    public IReadOnlyList<SkillStep> Plan(SkillContext context)
    {
        var steps = new List<SkillStep>();
        if (TrackingOf(context) is null)
        {
            steps.Add(new SkillStep.Collect(Slot.Of(Prefix, AdditionSlots.Tracking, SlotKind.TrackingNumber, readBack: false)));
        }

        steps.Add(new SkillStep.Collect(Slot.Of(Prefix, AdditionSlots.What, SlotKind.Choice, readBack: false, choices: [.. Kinds.Where(kind => CanSend(kind, context))])));
        var what = (context.Slots.Value(AdditionSlots.What) ?? string.Empty).Split(Joint);
        steps.AddRange(Kinds.Select(kind => kind.Value).OrderBy(kind => kind == AdditionSlots.Note).Where(kind => what.Contains(kind) || context.Slots.Has(kind)).Select(kind => new SkillStep.Collect(Slot.Of(Prefix, kind, KindOf(kind)))));

        steps.Add(new SkillStep.Confirm(Phrase.Of("add-to-request.confirm", ("tracking", TrackingOf(context) ?? string.Empty))));
        steps.Add(new SkillStep.Perform(Add, SideEffect: true));
        return steps;
    }

    public SlotCheck Check(SlotDefinition slot, Command.SetSlot given, SkillContext context) => slot.Name switch
    {
        AdditionSlots.Tracking => given.Readings.IsEmpty
            ? new SlotCheck.Reject(Phrase.Of("add-to-request.not-a-number"))
            : new SlotCheck.Accept(new(given.Readings[0], given.Readings[0])),
        AdditionSlots.What => Kinds.Where(kind => given.Readings.Contains(kind.Value) && CanSend(kind, context)).ToList() is [var first, ..] kinds
            ? new SlotCheck.Accept(new(string.Join(Joint, kinds.Select(kind => kind.Value)), first.Label))
            : new SlotCheck.Reject(Phrase.Of("add-to-request.not-a-kind")),
        AdditionSlots.Photo => WithCaption(PhotoSlot.Check(slot, given, context), given, context.Slots.Value(AdditionSlots.Note)),
        AdditionSlots.Place => places.Check(given),
        _ => new SlotCheck.Accept(new(given.Said.Trim(), given.Said.Trim())),
    };

    public async Task<ActionOutcome> RunAsync(
        string action, SkillContext context, string idempotencyKey, CancellationToken cancellationToken)
    {
        var tracking = TrackingOf(context)!;
        var addition = new RequestAddition(
            context.Slots.Value(AdditionSlots.Note),
            context.Slots.Value(AdditionSlots.Place),
            context.Slots.Value(AdditionSlots.Photo)?.Split(',').ToImmutableArray() ?? [],
            context.Now);
        return await requests.AddAsync(tracking, addition, context.Conversation, context.Participant, idempotencyKey, cancellationToken)
            ? new ActionOutcome.Completed(
                Phrase.Of("add-to-request.added", ("tracking", tracking)),
                Link: null,
                SlotValues.Empty.With(AdditionSlots.Tracking, new SlotValue(tracking, tracking)))
            : new ActionOutcome.Ended(Phrase.Of("add-to-request.not-yours", ("tracking", tracking)));
    }

    /// <summary>The 311 system knows the key: adding again changes nothing.</summary>
    public Task<ActionOutcome> RecoverAsync(
        string action, SkillContext context, string idempotencyKey, CancellationToken cancellationToken) =>
        RunAsync(action, context, idempotencyKey, cancellationToken);

    /// <summary>The words that a picture came with are a note beside it.</summary>
    private static SlotCheck WithCaption(SlotCheck check, Command.SetSlot given, string? note) =>
        check is SlotCheck.Accept accept && given.Said.Trim() is { Length: > 0 } caption
            ? accept with { Along = accept.Along.With(AdditionSlots.Note, Words(note is null ? caption : $"{note}. {caption}")) }
            : check;

    private static SlotValue Words(string words) => new(words, words);

    private static string? TrackingOf(SkillContext context) =>
        context.Slots.Value(AdditionSlots.Tracking) ?? context.Facts.Value(AdditionSlots.Tracking);

    /// <summary>Nobody can send a picture on a call.</summary>
    private static bool CanSend(SlotChoice kind, SkillContext context) => kind.Value != AdditionSlots.Photo || context.Channel != Channel.Voice;

    private static SlotKind KindOf(string what) => what switch
    {
        AdditionSlots.Photo => SlotKind.Photo,
        AdditionSlots.Place => SlotKind.Place,
        _ => SlotKind.FreeText,
    };
}
