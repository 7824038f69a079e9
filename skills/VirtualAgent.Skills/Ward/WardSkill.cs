using VirtualAgent.Core.City;
using VirtualAgent.Core.Commands;
using VirtualAgent.Core.Effects;
using VirtualAgent.Core.Replies;
using VirtualAgent.Core.Skills;
using VirtualAgent.Core.Texts;

namespace VirtualAgent.Skills.Ward;

/// <summary>Which ward an address lies in. It only looks up, so nothing is confirmed.</summary>
internal sealed class WardSkill(CityPack pack, Wards wards, PlaceCheck places) : ISkill
{
    private const string Prefix = "ward";

    public SkillDefinition Definition { get; } = new(
        SkillNames.Ward,
        LocalizedText.Of(("en", "Find your ward"), ("es", "Saber su distrito")),
        SkillExamples.Of(SkillNames.Ward),
        OnMenu: false)
    {
        Offer = Phrase.Of($"{Prefix}.offer"),
    };

    public IReadOnlyList<SkillStep> Plan(SkillContext context) =>
    [
        new SkillStep.Collect(Slot.Of(Prefix, "place", SlotKind.Place)),
        new SkillStep.Perform("tell", SideEffect: false),
    ];

    public SlotCheck Check(SlotDefinition slot, Command.SetSlot given, SkillContext context) => places.Check(given);

    public Task<ActionOutcome> RunAsync(
        string action, SkillContext context, string idempotencyKey, CancellationToken cancellationToken) =>
        Task.FromResult(pack.Places.ById(context.Slots.Value("place")!) is { } place
            ? Told(place, context)
            : new ActionOutcome.Missing(Phrase.Of($"{Prefix}.no-ward"), ["place"]));

    private ActionOutcome Told(Place place, SkillContext context) => new ActionOutcome.Completed(
        Phrase.Of(wards.Source is null ? $"{Prefix}.at" : $"{Prefix}.at-cited", ("place", place.Name), ("ward", $"{place.Ward}")),
        Link: null,
        SlotValues.Empty.With("place", context.Slots["place"]!))
    {
        Citations = wards.Source is { } source ? [Cited.Of(source, pack.City, context.Locale)] : [],
    };
}
