using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using VirtualAgent.Core.City;
using VirtualAgent.Core.CityHall;
using VirtualAgent.Open311.Answers;

namespace VirtualAgent.Open311.Serving;

/// <summary>
/// Files what a program posts. The standard has no idempotency key: the same form from the same program on one day is
/// the same request, unless an <c>Idempotency-Key</c> header tells them apart.
/// </summary>
internal sealed class RequestFiling(CityPack pack, IServiceRequests requests, LocationReader locations, ApiKeys keys, Open311Options options, TimeProvider time)
{
    private const int LongestDescription = 4000;
    private const int LongestContact = 200;

    public async Task<GeoReportAnswer> FileAsync(IFormCollection form, string? idempotencyKey, CancellationToken cancellationToken)
    {
        if (keys.HolderOf(form["api_key"].ToString()) is not { } holder)
        {
            return GeoReportAnswer.Fault(StatusCodes.Status403Forbidden, "The api_key is missing or not known.");
        }

        var faults = new List<GeoReportFault>();
        var draft = Read(form, holder, faults);
        if (draft is null)
        {
            return GeoReportAnswer.Of(faults);
        }

        var filed = await requests.FileAsync(draft, KeyOf(form, holder, idempotencyKey), cancellationToken);
        return new("service_requests", new JsonArray(new JsonObject
        {
            ["service_request_id"] = filed.TrackingNumber,
            ["service_notice"] = null,
            ["account_id"] = null,
        }));
    }

    private RequestDraft? Read(IFormCollection form, string holder, List<GeoReportFault> faults)
    {
        var code = form["service_code"].ToString();
        if (pack.FindService(code) is not { } service)
        {
            faults.Add(code.Length == 0
                ? GeoReportFault.Bad("service_code is missing.")
                : new(StatusCodes.Status404NotFound, $"service_code '{code}' was not found."));
            return null;
        }

        var location = locations.Read(form, service, faults);
        var attributes = AttributeReader.Read(form, service, faults);
        var description = Text(form, "description", LongestDescription, faults);
        var name = Text(form, "first_name", LongestContact, faults) + " " + Text(form, "last_name", LongestContact, faults);
        var contact = Text(form, "phone", LongestContact, faults) is { Length: > 0 } phone ? phone : Text(form, "email", LongestContact, faults);
        if (service.Contact == ContactNeed.Required && contact.Length == 0)
        {
            faults.Add(GeoReportFault.Bad("This service needs a phone or an email."));
        }

        return faults.Count > 0 ? null : new(
            service.Code,
            options.Mask(WithMedia(description.Length == 0 ? service.Name.In(pack.City.Languages[0]) : description, form)),
            location.PlaceId,
            location.Latitude,
            location.Longitude,
            attributes,
            PhotoIds: [],
            string.IsNullOrWhiteSpace(name) ? null : name.Trim(),
            contact.Length == 0 ? null : contact,
            new($"open311:{holder}"),
            $"open311:{holder}",
            WorkingDays.After(Today, service.ExpectedDays, pack.City.Holidays));
    }

    private DateOnly Today => DateOnly.FromDateTime(
        pack.City.LocalTime(time.GetUtcNow()).DateTime);

    /// <summary>A picture elsewhere is never fetched from here; staff see its address.</summary>
    private static string WithMedia(string description, IFormCollection form) =>
        Uri.TryCreate(form["media_url"], UriKind.Absolute, out var media) && media.Scheme is "http" or "https"
            ? $"{description}\n{media}"
            : description;

    private static string Text(IFormCollection form, string name, int longest, List<GeoReportFault> faults)
    {
        var text = form[name].ToString().Trim();
        if (text.Length > longest)
        {
            faults.Add(GeoReportFault.Bad($"{name} is longer than {longest} characters."));
        }

        return text;
    }

    private string KeyOf(IFormCollection form, string holder, string? idempotencyKey)
    {
        var said = string.IsNullOrWhiteSpace(idempotencyKey)
            ? string.Join('\n', form.OrderBy(f => f.Key, StringComparer.Ordinal)
                .Select(f => $"{f.Key}={string.Join('&', f.Value.Select(v => Uri.EscapeDataString(v ?? string.Empty)))}")
                .Append(Today.ToString("O", CultureInfo.InvariantCulture)))
            : idempotencyKey;
        return $"open311:{holder}:{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(said)))}";
    }
}
