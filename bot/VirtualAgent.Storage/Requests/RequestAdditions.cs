using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using VirtualAgent.Core.CityHall;
using VirtualAgent.Storage.Data;

namespace VirtualAgent.Storage.Requests;

/// <summary>What was added to requests, to rows and back.</summary>
internal static class RequestAdditions
{
    public static RequestAdditionRow RowOf(string trackingNumber, RequestAddition addition, string key, DateTimeOffset at) => new()
    {
        TrackingNumber = trackingNumber,
        IdempotencyKey = key,
        Note = addition.Note,
        PlaceId = addition.PlaceId,
        PhotoIds = Stored.Write(addition.PhotoIds),
        At = at,
    };

    public static async Task<ImmutableArray<RequestAddition>> OfAsync(CityDbContext db, string trackingNumber, CancellationToken cancellationToken)
    {
        var rows = await db.RequestAdditions.Where(r => r.TrackingNumber == trackingNumber).OrderBy(r => r.Id).ToListAsync(cancellationToken);
        return [.. rows.Select(r => new RequestAddition(r.Note, r.PlaceId, Stored.Read<ImmutableArray<string>>(r.PhotoIds), r.At))];
    }
}
