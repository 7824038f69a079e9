using System.Collections.Immutable;
using VirtualAgent.Core.City;
using VirtualAgent.Core.Commands;
using VirtualAgent.Core.Skills;
using VirtualAgent.Core.Texts;

namespace VirtualAgent.Skills.FileRequest;

/// <summary>Judges what a resident says for each slot of a report.</summary>
internal sealed class FileRequestSlots(CityPack pack)
{
    private const string FollowSlot = "follow";
    private const int MostChoices = 4;

    public SlotDefinition Follow(ImmutableArray<NearbyRequest> nearby, ServiceType service) => Slot.Of(
        "file-request",
        FollowSlot,
        SlotKind.Choice,
        optional: true,
        choices: [.. nearby.Select(n => Choice(n, service) with { Means = true }), new SlotChoice(
            NearbyRequests.NoneOfThem,
            LocalizedText.Of(("en", "No, mine is another one"), ("es", "No, el mío es otro")),
            Means: false)],
        dependsOn: ["service", "place", "nearby"]);

    public SlotCheck Check(SlotDefinition slot, Command.SetSlot given) => slot.Name switch
    {
        "service" => CheckService(given),
        "place" => CheckPlace(given),
        "description" => new SlotCheck.Accept(new(given.Said.Trim(), given.Said.Trim())),
        "photo" => CheckPhoto(given),
        ContactSlot.Name => ContactSlot.Check(given),
        FollowSlot when given.Readings.Length > 1 => new SlotCheck.Choose(Phrase.Of("file-request.which-nearby"), slot.Choices),
        _ => AttributeSlot.Check(slot, given),
    };

    private SlotCheck CheckService(Command.SetSlot given)
    {
        var services = given.Readings.Select(pack.FindService).OfType<ServiceType>().Take(MostChoices).ToList();
        return services switch
        {
            [] => new SlotCheck.Reject(Phrase.Of("file-request.no-service")),
            [var one] => new SlotCheck.Accept(new(one.Code, one.Name)),
            _ => new SlotCheck.Choose(
                Phrase.Of("file-request.which-service"),
                [.. services.Select(s => new SlotChoice(s.Code, s.Name))]),
        };
    }

    private SlotCheck CheckPlace(Command.SetSlot given)
    {
        if (given.Readings is [var id] && pack.Places.ById(id) is { } known)
        {
            return Accept(known);
        }

        if (given.Readings.Select(pack.Places.ById).OfType<Place>().ToList() is { Count: > 1 } several)
        {
            return WhichOf(several);
        }

        return pack.Places.Find(given.Said) switch
        {
            PlaceMatch.Found found => Accept(found.Place),
            PlaceMatch.Several found => WhichOf(found.Places),
            PlaceMatch.NumberNotOnStreet off => new SlotCheck.Reject(Phrase.Of(
                "file-request.number-not-on-street",
                ("street", off.Street), ("from", $"{off.From}"), ("to", $"{off.To}"))),
            PlaceMatch.StreetOnly street => new SlotCheck.Reject(Phrase.Of("file-request.street-only", ("street", street.Street))),
            PlaceMatch.None => new SlotCheck.Reject(Phrase.Of("file-request.no-place")),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    private static SlotCheck.Choose WhichOf(IEnumerable<Place> places) => new(
        Phrase.Of("file-request.which-place"),
        [.. places.Take(MostChoices).Select(p => new SlotChoice(p.Id, p.Name))]);

    private static SlotCheck CheckPhoto(Command.SetSlot given) => given.Readings.IsEmpty
        ? new SlotCheck.Reject(Phrase.Of("file-request.no-photo"))
        : new SlotCheck.Accept(new(
            string.Join(',', given.Readings),
            LocalizedText.Of(("en", "1 photo added"), ("es", "1 foto agregada"))));

    private static SlotCheck.Accept Accept(Place place) => new(new SlotValue(place.Id, place.Name));

    private SlotChoice Choice(NearbyRequest nearby, ServiceType service)
    {
        var place = pack.Places.ById(nearby.PlaceId)?.Name ?? nearby.PlaceId;
        var date = Formatted.Date(nearby.Reported);
        return new(nearby.TrackingNumber, LocalizedText.Of(
            ("en", $"Yes: {service.Name.In("en")}, {place.In("en")}, {date.In("en")}"),
            ("es", $"Sí: {service.Name.In("es")}, {place.In("es")}, {date.In("es")}")));
    }
}
