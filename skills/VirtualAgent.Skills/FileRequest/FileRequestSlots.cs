using System.Collections.Immutable;
using VirtualAgent.Core.City;
using VirtualAgent.Core.Commands;
using VirtualAgent.Core.Skills;
using VirtualAgent.Core.Texts;
using VirtualAgent.Recognizers;

namespace VirtualAgent.Skills.FileRequest;

/// <summary>Judges what a resident says for each slot of a report.</summary>
internal sealed class FileRequestSlots(CityPack pack, PlaceCheck places, ContactSlot contacts)
{
    private const string FollowSlot = "follow";
    private const int MostChoices = 4;

    public SlotDefinition Follow(ImmutableArray<NearbyRequest> nearby, ServiceType service, SkillContext context) => Slot.Of(
        "file-request",
        FollowSlot,
        SlotKind.Choice,
        optional: true,
        readBack: context.Slots.Value(FollowSlot) != NearbyRequests.NoneOfThem,
        choices: [.. Choices(nearby, service), new SlotChoice(
            NearbyRequests.NoneOfThem,
            LocalizedText.Of(("en", "No, mine is another one"), ("es", "No, el mío es otro")),
            Means: false)],
        dependsOn: ["service", "place", "nearby"]);

    public SlotCheck Check(SlotDefinition slot, Command.SetSlot given, SkillContext context) => slot.Name switch
    {
        "service" => CheckService(given),
        "place" => WithPlace(places.Check(given), context),
        "description" => new SlotCheck.Accept(new(given.Said.Trim(), given.Said.Trim())) { Warning = OfDepth(given.Said, context) },
        "photo" => PhotoSlot.Check(slot, given, context),
        ContactSlot.Name => WithContact(contacts.Check(given, context), context),
        FollowSlot => CheckFollow(slot, given, context),
        _ => AttributeSlot.Check(slot, given, context),
    };

    /// <summary>A depth that is told in the details brings what the city says of a deep one, where the answer that was chosen has not brought it.</summary>
    private Phrase? OfDepth(string words, SkillContext context)
    {
        var culture = Cultures.Of(context.Locale);
        return !Depths.AreTold(words, culture) || Depths.AreTold(context.Slots.Value("description") ?? string.Empty, culture)
            ? null
            : UrgentWords.Of(pack.FindService(context.Slots.Value("service"))?.Attributes
                .SelectMany(attribute => attribute.Values.Where(value => context.Slots.Value(AttributeSlot.NameOf(attribute)) != value.Key))
                .Select(value => value.Emergency)
                .FirstOrDefault(advice => advice is UrgentAdvice.OfTheCity own && Depths.AreTold(own.Words.In("en"), Culture.English)));
    }

    /// <summary>Details that name the place name the new one once it is put right.</summary>
    private SlotCheck WithPlace(SlotCheck check, SkillContext context) =>
        check is SlotCheck.Accept accept && pack.Places.ById(accept.Value.Value) is { } place
            ? WithDetails(accept, context, details => PlaceInDetails.Moved(details, context.Slots.Value("place"), place, pack.Places, context.Locale))
            : check;

    /// <summary>Details that hold the contact hold the new one once it is put right.</summary>
    private static SlotCheck WithContact(SlotCheck check, SkillContext context) =>
        check is SlotCheck.Accept accept && context.Slots.Value(ContactSlot.Name) is { } old
            ? WithDetails(accept, context, details => ContactInDetails.Moved(details, old, accept.Value, context.Locale))
            : check;

    private static SlotCheck.Accept WithDetails(SlotCheck.Accept accept, SkillContext context, Func<string, string> move) =>
        context.Slots.Value("description") is { } details && move(details) is var moved && moved != details
            ? accept with { Along = SlotValues.Empty.With("description", new SlotValue(moved, moved)) }
            : accept;

    private SlotCheck CheckService(Command.SetSlot given)
    {
        var services = given.Readings.Select(pack.FindService).OfType<ServiceType>().Take(MostChoices).ToList();
        return services switch
        {
            [] => new SlotCheck.Reject(Phrase.Of("file-request.no-service")),
            [var one] => new SlotCheck.Accept(new(one.Code, one.Name)) { Warning = UrgentWords.Of(one.Emergency) },
            _ => new SlotCheck.Choose(
                Phrase.Of("file-request.which-service"),
                [.. services.Select(s => new SlotChoice(s.Code, s.Name))]),
        };
    }

    /// <summary>The choice is an answer ('Yes: …'); what is read back says which report it is.</summary>
    private SlotCheck CheckFollow(SlotDefinition slot, Command.SetSlot given, SkillContext context) =>
        given.Readings.Length > 1 ? new SlotCheck.Choose(Phrase.Of("file-request.which-nearby"), slot.Choices)
        : AttributeSlot.Check(slot, given, context) is var check
            && check is SlotCheck.Accept accept
            && pack.FindService(context.Slots.Value("service")) is { } service
            && NearbyRequests.Read(context.Slots).FirstOrDefault(n => n.TrackingNumber == accept.Value.Value) is { } same
                ? accept with { Value = accept.Value with { Display = Told(same, service) } }
                : check;

    /// <summary>Told apart where they would read the same: the resident's own, and else by number.</summary>
    private IEnumerable<SlotChoice> Choices(ImmutableArray<NearbyRequest> nearby, ServiceType service) => nearby
        .GroupBy(n => Named(n, service, string.Empty, string.Empty).ToString())
        .SelectMany(same => same.Select(n => new SlotChoice(
            n.TrackingNumber,
            n.IsOwn ? Named(n, service, " (yours)", " (suyo)")
                : same.Count() > 1 ? Named(n, service, $" ({n.TrackingNumber})", $" ({n.TrackingNumber})")
                : Named(n, service, string.Empty, string.Empty),
            Means: true)));

    private LocalizedText Told(NearbyRequest nearby, ServiceType service)
    {
        var place = pack.Places.ById(nearby.PlaceId)?.Name ?? nearby.PlaceId;
        var date = Formatted.Date(nearby.Reported);
        return LocalizedText.Of(
            ("en", $"{service.Name.In("en")} at {place.In("en")}, reported on {date.In("en")}"),
            ("es", $"{service.Name.In("es")} en {place.In("es")}, reportado el {date.In("es")}"));
    }

    private LocalizedText Named(NearbyRequest nearby, ServiceType service, string mark, string marca)
    {
        var place = pack.Places.ById(nearby.PlaceId)?.Name ?? nearby.PlaceId;
        var date = Formatted.Date(nearby.Reported);
        return LocalizedText.Of(
            ("en", $"Yes: {service.Name.In("en")}, {place.In("en")}, {date.In("en")}{mark}"),
            ("es", $"Sí: {service.Name.In("es")}, {place.In("es")}, {date.In("es")}{marca}"));
    }
}
