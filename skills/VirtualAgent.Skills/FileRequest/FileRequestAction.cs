using System.Collections.Immutable;
using VirtualAgent.Core.City;
using VirtualAgent.Core.CityHall;
using VirtualAgent.Core.Effects;
using VirtualAgent.Core.Skills;
using VirtualAgent.Core.Texts;

namespace VirtualAgent.Skills.FileRequest;

/// <summary>Looks around the place, files, or follows.</summary>
internal sealed class FileRequestAction(CityPack pack, IServiceRequests requests)
{
    public const string LookAround = "look-around";
    public const string File = "file";
    public const string Follow = "follow";

    /// <summary>Two reports of a type this close are likely the same thing.</summary>
    private const double SameThingMetres = 60;

    public Task<ActionOutcome> RunAsync(
        string name, SkillContext context, string idempotencyKey, CancellationToken cancellationToken) => name switch
        {
            LookAround => LookAroundAsync(context, cancellationToken),
            File => FileAsync(context, idempotencyKey, cancellationToken),
            Follow => FollowAsync(context, cancellationToken),
            _ => throw new ArgumentOutOfRangeException(nameof(name), name, null),
        };

    private async Task<ActionOutcome> LookAroundAsync(SkillContext context, CancellationToken cancellationToken)
    {
        var service = ServiceOf(context);
        var place = PlaceOf(context);
        var found = place is null
            ? []
            : await requests.NearbyAsync(service.Code, place.Latitude, place.Longitude, SameThingMetres, cancellationToken);
        var nearby = found.Select(r => new NearbyRequest(r.TrackingNumber, r.PlaceId ?? string.Empty, DateOnly.FromDateTime(pack.City.LocalTime(r.Filed).DateTime), r.Participant == context.Participant));
        return new ActionOutcome.Found(SlotValues.Empty.With("nearby", NearbyRequests.Write(nearby)), Say: null);
    }

    private async Task<ActionOutcome> FileAsync(SkillContext context, string idempotencyKey, CancellationToken cancellationToken)
    {
        var service = ServiceOf(context);
        var place = PlaceOf(context);
        var expected = WorkingDays.After(DateOnly.FromDateTime(context.Now.DateTime), service.ExpectedDays, pack.City.Holidays);
        var filed = await requests.FileAsync(
            new RequestDraft(
                service.Code,
                Description(service, context),
                place?.Id,
                place?.Latitude,
                place?.Longitude,
                Attributes(context.Slots),
                context.Slots.Value("photo")?.Split(',').ToImmutableArray() ?? [],
                ContactName: null,
                context.Slots.Value(ContactSlot.Name),
                context.Conversation,
                context.Participant,
                expected),
            idempotencyKey,
            cancellationToken);

        return new ActionOutcome.Completed(
            Phrase.Of(
                "file-request.filed",
                ("tracking", filed.TrackingNumber),
                ("service", service.Name),
                ("department", pack.City.FindDepartment(service.Department)!.Name),
                ("expected", Formatted.Date(expected))),
            Link: null,
            Remember(filed.TrackingNumber, context));
    }

    private async Task<ActionOutcome> FollowAsync(SkillContext context, CancellationToken cancellationToken)
    {
        var tracking = context.Slots.Value("follow")!;
        await requests.FollowAsync(tracking, context.Conversation, context.Participant, cancellationToken);
        return new ActionOutcome.Completed(
            Phrase.Of("file-request.following", ("tracking", tracking)), Link: null, Remember(tracking, context));
    }

    private static SlotValues Remember(string tracking, SkillContext context)
    {
        var facts = SlotValues.Empty.With("tracking", new SlotValue(tracking, tracking));
        facts = context.Slots["place"] is { IsSkipped: false } place ? facts.With("place", place) : facts;
        return context.Slots[ContactSlot.Name] is { IsSkipped: false } contact
            ? facts.With(ContactSlot.Name, contact)
            : facts;
    }

    /// <summary>The resident's words, and what they could not tell: the crew's list has no value for that.</summary>
    private static string Description(ServiceType service, SkillContext context) => string.Join(
        ". ",
        service.Attributes
            .Select(attribute => AttributeSlot.Of(attribute, service.Name))
            .Where(slot => context.Slots[slot.Name] == SlotValue.Unknown)
            .Select(slot => $"{((Phrase.Literal)slot.Label!).Text.In(context.Locale)}: {SlotValue.Unknown.Display.In(context.Locale)}")
            .Prepend(context.Slots.Value("description") ?? service.Name.In(context.Locale)));

    private static ImmutableSortedDictionary<string, string> Attributes(SlotValues slots) => slots.ByName
        .Where(slot => !slot.Value.IsSkipped && slot.Value != SlotValue.Unknown && AttributeSlot.CodeOf(slot.Key) is not null)
        .ToImmutableSortedDictionary(slot => AttributeSlot.CodeOf(slot.Key)!, slot => slot.Value.Value);

    private ServiceType ServiceOf(SkillContext context) => pack.FindService(context.Slots.Value("service"))!;

    private Place? PlaceOf(SkillContext context) =>
        context.Slots.Value("place") is { } id ? pack.Places.ById(id) : null;
}
