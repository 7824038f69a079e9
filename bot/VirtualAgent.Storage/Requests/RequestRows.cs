using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using VirtualAgent.Core.CityHall;
using VirtualAgent.Storage.Attachments;
using VirtualAgent.Storage.Data;

namespace VirtualAgent.Storage.Requests;

/// <summary>Requests as they are stored, with their pictures and what was added to them.</summary>
internal static class RequestRows
{
    public static async Task<ImmutableArray<ServiceRequest>> OfAsync(
        CityDbContext db, IEnumerable<ServiceRequestRow> rows, CancellationToken cancellationToken)
    {
        var requests = ImmutableArray.CreateBuilder<ServiceRequest>();
        foreach (var row in rows)
        {
            requests.Add(await OfAsync(db, row, cancellationToken));
        }

        return requests.ToImmutable();
    }

    public static async Task<ServiceRequest> OfAsync(CityDbContext db, ServiceRequestRow row, CancellationToken cancellationToken)
    {
        var ids = Stored.Read<ImmutableArray<string>>(row.PhotoIds);
        var photos = ids.IsEmpty
            ? []
            : await db.Attachments.Where(a => ids.AsEnumerable().Contains(a.Id)).ToListAsync(cancellationToken);
        return new(
            row.TrackingNumber,
            row.ServiceCode,
            row.Description,
            row.PlaceId,
            row.Latitude,
            row.Longitude,
            Stored.Read<ImmutableSortedDictionary<string, string>>(row.Attributes),
            [.. photos.OrderBy(p => ids.IndexOf(p.Id)).Select(AttachmentStore.AttachmentOf)],
            row.ContactName,
            row.Contact,
            new(row.Conversation),
            row.Participant,
            row.Status,
            row.StatusNote,
            row.Filed,
            row.Updated,
            row.Expected)
        {
            Additions = await RequestAdditions.OfAsync(db, row.TrackingNumber, cancellationToken),
        };
    }
}
