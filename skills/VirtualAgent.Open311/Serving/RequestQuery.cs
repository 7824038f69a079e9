using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Http;
using VirtualAgent.Core.CityHall;
using VirtualAgent.Open311.Answers;

namespace VirtualAgent.Open311.Serving;

/// <summary>Reads the filters of <c>GET requests</c>: at most 90 days and 1,000 requests at once.</summary>
internal static class RequestQuery
{
    private const int MostRequests = 1000;

    private static readonly TimeSpan LongestSpan = TimeSpan.FromDays(90);

    public static RequestSearch? Read(IQueryCollection query, DateTimeOffset now, List<GeoReportFault> faults)
    {
        var start = Moment(query, "start_date", faults);
        var end = Moment(query, "end_date", faults);
        var statuses = Statuses(query, faults);
        var to = end ?? (start is null ? now : start + LongestSpan);
        var from = start ?? to - LongestSpan;
        if (from > to)
        {
            faults.Add(GeoReportFault.Bad("start_date is after end_date."));
        }
        else if (to - from > LongestSpan)
        {
            faults.Add(GeoReportFault.Bad("start_date and end_date may not be more than 90 days apart."));
        }

        return faults.Count == 0 ? new(Listed(query, "service_code"), statuses, from!.Value, to!.Value, MostRequests) : null;
    }

    /// <summary>A comma-separated list, perhaps given several times.</summary>
    public static ImmutableArray<string> Listed(IQueryCollection query, string name) =>
        [.. query[name].SelectMany(value => (value ?? string.Empty).Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)).Distinct()];

    private static ImmutableArray<RequestStatus> Statuses(IQueryCollection query, List<GeoReportFault> faults)
    {
        var statuses = ImmutableArray.CreateBuilder<RequestStatus>();
        foreach (var status in Listed(query, "status"))
        {
            switch (status.ToLowerInvariant())
            {
                case "open":
                    statuses.AddRange(RequestStatus.Open, RequestStatus.InProgress);
                    break;
                case "closed":
                    statuses.Add(RequestStatus.Closed);
                    break;
                default:
                    faults.Add(GeoReportFault.Bad($"status '{status}' is neither open nor closed."));
                    break;
            }
        }

        return statuses.ToImmutable();
    }

    private static DateTimeOffset? Moment(IQueryCollection query, string name, List<GeoReportFault> faults)
    {
        // A plus sign that was not escaped arrives as a space.
        var given = query[name].ToString().Trim().Replace(' ', '+');
        if (given.Length == 0)
        {
            return null;
        }

        if (DateTimeOffset.TryParse(given, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment)
            && moment.Year is > 1900 and < 2200)
        {
            return moment;
        }

        faults.Add(GeoReportFault.Bad($"{name} '{given}' is no date and time such as 2026-01-31T00:00:00Z."));
        return null;
    }
}
