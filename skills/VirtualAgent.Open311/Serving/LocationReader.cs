using System.Globalization;
using Microsoft.AspNetCore.Http;
using VirtualAgent.Core.City;
using VirtualAgent.Open311.Answers;

namespace VirtualAgent.Open311.Serving;

/// <summary>Reads where a posted request is: a point, an address in words, or an address's id.</summary>
internal sealed class LocationReader(CityPack pack)
{
    public PostedLocation Read(IFormCollection form, ServiceType service, List<GeoReportFault> faults)
    {
        var (latitude, longitude) = (Degrees(form, "lat", 90, faults), Degrees(form, "long", 180, faults));
        var place = Named(form, needed: latitude is null, faults);
        if (latitude is { } north && longitude is { } east)
        {
            if (!pack.City.Bounds.Contains(north, east))
            {
                faults.Add(GeoReportFault.Bad($"lat and long are outside {pack.City.Name}."));
            }

            return new((place ?? pack.Places.Nearest(north, east))?.Id, north, east);
        }

        if (latitude is null != longitude is null)
        {
            faults.Add(GeoReportFault.Bad("lat and long must both be given."));
        }
        else if (place is null && service.Location == LocationNeed.Required && faults.Count == 0)
        {
            faults.Add(GeoReportFault.Bad("A location is missing: lat and long, address_string, or address_id."));
        }

        return new(place?.Id, place?.Latitude, place?.Longitude);
    }

    /// <param name="needed">There is no point to fall back on, so that words which lead nowhere are a fault.</param>
    private Place? Named(IFormCollection form, bool needed, List<GeoReportFault> faults)
    {
        if (form["address_id"].ToString() is { Length: > 0 } id)
        {
            return pack.Places.ById(id) ?? Unknown($"address_id '{id}' was not found.");
        }

        return form["address_string"].ToString().Trim() is not { Length: > 0 } words ? null : pack.Places.Find(words) switch
        {
            PlaceMatch.Found found => found.Place,
            PlaceMatch.Several several => Unknown($"address_string fits several places: {string.Join("; ", several.Places.Select(p => p.Id))}."),
            PlaceMatch.NoSuchStreet other => Unknown($"the city has no {other.Street}; near are: {string.Join("; ", other.Near.Select(p => p.Id))}."),
            _ => Unknown("address_string was not found in the city."),
        };

        Place? Unknown(string fault)
        {
            if (needed)
            {
                faults.Add(GeoReportFault.Bad(fault));
            }

            return null;
        }
    }

    private static double? Degrees(IFormCollection form, string name, double most, List<GeoReportFault> faults)
    {
        var given = form[name].ToString();
        if (given.Length == 0)
        {
            return null;
        }

        if (double.TryParse(given, NumberStyles.Float, CultureInfo.InvariantCulture, out var degrees) && Math.Abs(degrees) <= most)
        {
            return degrees;
        }

        faults.Add(GeoReportFault.Bad($"{name} is not between -{most} and {most} degrees."));
        return null;
    }
}

/// <param name="PlaceId">The place, where the gazetteer knows one there.</param>
internal sealed record PostedLocation(string? PlaceId, double? Latitude, double? Longitude);
