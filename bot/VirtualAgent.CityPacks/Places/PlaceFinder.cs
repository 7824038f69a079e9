using System.Collections.Immutable;
using VirtualAgent.Core.City;

namespace VirtualAgent.CityPacks.Places;

/// <summary>Finds addresses, intersections and facilities in residents' own words.</summary>
internal sealed class PlaceFinder : IPlaces
{
    private const int MostCandidates = 5;
    private const double NearbyMetres = 200;
    private static readonly PlaceWords Words = PlaceWords.Default;

    private readonly PlaceText _text;
    private readonly StreetIndex _streets;
    private readonly FacilityIndex _facilities;
    private readonly UnknownParks _unknown;
    private readonly AddressReader _addresses;
    private readonly CrossingReader _crossings;
    private readonly ImmutableArray<StreetAddress> _houses;
    private readonly Dictionary<string, Place> _byId;

    public PlaceFinder(Gazetteer gazetteer)
    {
        var numbers = new HouseNumbers(gazetteer.Addresses);
        var numbered = NumberedStreets.Of(gazetteer.Streets);
        _text = new PlaceText(numbered.Contains);
        _streets = new StreetIndex(gazetteer.Streets, _text);
        _facilities = new FacilityIndex(gazetteer.Facilities, _text);
        _unknown = new UnknownParks(_facilities);
        _addresses = new AddressReader(numbers, gazetteer.Streets);
        _crossings = new CrossingReader(gazetteer.Crossings);
        _houses = gazetteer.Addresses;
        _byId = _crossings.Places.Concat(gazetteer.Facilities.Select(facility => facility.ToPlace())).ToDictionary(place => place.Id);
    }

    public PlaceMatch Find(string said)
    {
        var match = Read(said);
        return match is PlaceMatch.Found or PlaceMatch.Several || HeardNumbers.In(said) is not { } heard || Read(heard) is not PlaceMatch.Found { Place.Kind: PlaceKind.Address } found
            ? match
            : found;
    }

    /// <summary>'Forty fourth elm' is the house 44 rather than 40 on 4th, where a word is left over; where 44th meets Elm, it may be either.</summary>
    private PlaceMatch Read(string said)
    {
        var tokens = _text.Tokens(said);
        var match = Read(tokens);
        var asHouse = _text.Tokens(said, ordinalHouses: true);
        return tokens.SequenceEqual(asHouse) || match is PlaceMatch.Found { Place.Kind: PlaceKind.Facility } || Read(asHouse) is not PlaceMatch.Found { Place: { Kind: PlaceKind.Address } house } found
            ? match
            : match is PlaceMatch.Found { Place: { Kind: PlaceKind.Intersection } corner } ? new PlaceMatch.Several([house, corner]) : found;
    }

    private PlaceMatch Read(string[] tokens) =>
        Find(tokens) ?? Find([.. tokens.Where(token => !Words.NumberLabels.Contains(token))]) ?? new PlaceMatch.None();

    public Place? ById(string id) => _byId.GetValueOrDefault(id) ?? _addresses.ById(id);

    public Place? Nearest(double latitude, double longitude) =>
        _houses.MinBy(house => HouseNumbers.Place(house).MetresTo(latitude, longitude)) is { } house
        && HouseNumbers.Place(house) is var place && place.MetresTo(latitude, longitude) <= NearbyMetres
            ? place
            : null;

    private PlaceMatch? Find(string[] tokens)
    {
        var spans = _facilities.Spans(tokens);
        var mentions = _streets.Mentions(tokens);
        mentions.RemoveAll(mention => spans.Any(span => span.Covers(mention)));
        return _addresses.Find(tokens, mentions)
            ?? Corner(_crossings.Find(tokens, mentions), mentions)
            ?? Facility(tokens, spans, mentions);
    }

    private static PlaceMatch? Corner(ImmutableArray<Place> corners, List<StreetMention> mentions) =>
        !corners.IsEmpty && mentions.Find(mention => mention.Unknown is not null) is { } other ? new PlaceMatch.NoSuchStreet(other.Unknown!, corners) : Match(corners);

    private PlaceMatch? Facility(string[] tokens, List<FacilitySpan> spans, List<StreetMention> mentions)
    {
        if (spans is [{ Length: > 1 } longest, ..])
        {
            return Match(longest.Facilities);
        }

        var telling = FacilityIndex.Telling(tokens);
        if (spans is [var only, ..] && telling.Length == 1)
        {
            return Match(only.Facilities);
        }

        if (spans.Count == 0 && _unknown.Find(tokens, mentions) is { } unknown && _facilities.Misspelt(tokens).IsEmpty && _facilities.Partly(tokens).IsEmpty)
        {
            return unknown;
        }

        if (Match(OnStreet(tokens, mentions)) is { } there)
        {
            return there;
        }

        if (CrossingReader.Apart(tokens, mentions) is { } apart)
        {
            return apart;
        }

        if (mentions.Find(mention => mention.IsSure || IsOn(tokens, mention)) is { } named)
        {
            return named.Alone;
        }

        var partly = _facilities.Partly(tokens);
        if (mentions is [var bare] && bare.Length == telling.Length && partly.Length < 2)
        {
            return _facilities.ParksCalled(telling) is { IsEmpty: false } parks ? bare.Alone with { Namesakes = parks } : bare.Alone;
        }

        return Match(_facilities.Misspelt(tokens))
            ?? Match(partly)
            ?? (spans is [var word, ..] ? Match(word.Facilities) : null)
            ?? Match(_facilities.KindAtEnd(tokens));
    }

    /// <summary>'The library on maple'.</summary>
    private IEnumerable<Facility> OnStreet(string[] tokens, List<StreetMention> mentions) => mentions
        .Where(street => mentions.Count == 1 || IsOn(tokens, street))
        .SelectMany(street => _facilities.Partly([.. tokens[..street.Start], .. tokens[street.End..]])
            .Where(facility => street.Streets.Any(s => s.Name == facility.Street)));

    private static bool IsOn(string[] tokens, StreetMention mention) =>
        mention.Start > 0 && Words.On.Contains(tokens[mention.Start - 1]);

    private static PlaceMatch? Match(IEnumerable<Facility> facilities) => Match(facilities.Select(facility => facility.ToPlace()));

    private static PlaceMatch? Match(IEnumerable<Place> places) => places.Take(MostCandidates).ToImmutableArray() switch
    {
        [] => null,
        [var one] => new PlaceMatch.Found(one),
        var several => new PlaceMatch.Several(several),
    };
}
