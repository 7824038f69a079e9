using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using VirtualAgent.Core.City;
using VirtualAgent.Core.CityHall;
using VirtualAgent.Core.Messages;
using VirtualAgent.Storage.Data;

namespace VirtualAgent.Storage.Requests;

/// <summary>The city's own 311 register.</summary>
internal sealed class ServiceRequests(Database database, CityProfile city, TimeProvider time, NewTrackingNumber newNumber) : IServiceRequests
{
    private const int Tries = 20;
    private const int NearbyMax = 3;

    public async Task<ServiceRequest> FileAsync(RequestDraft draft, string idempotencyKey, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                var row = await database.WriteAsync(db => AddAsync(db, draft, idempotencyKey, cancellationToken), cancellationToken);
                return await database.ReadAsync(db => RequestRows.OfAsync(db, row, cancellationToken), cancellationToken);
            }
            catch (DbUpdateException exception) when (attempt < Tries && Database.IsUniqueViolation(exception))
            {
                continue;
            }
        }
    }

    public async Task<ServiceRequest?> FindAsync(string trackingNumber, CancellationToken cancellationToken)
    {
        var number = TrackingNumber.Parse(city.TrackingPrefix, trackingNumber);
        return number is null
            ? null
            : await database.ReadAsync(
                async db => await db.ServiceRequests.SingleOrDefaultAsync(r => r.TrackingNumber == number, cancellationToken) is { } row
                    ? await RequestRows.OfAsync(db, row, cancellationToken)
                    : null,
                cancellationToken);
    }

    public Task<ServiceRequest?> LatestOfAsync(Channel channel, string participant, CancellationToken cancellationToken) =>
        database.ReadAsync(
            async db =>
            {
                var filed = db.ServiceRequests.Where(r => r.Participant == participant)
                    .Select(r => new { r.TrackingNumber, At = r.Filed });
                var followed = db.Followers.Where(r => r.Participant == participant)
                    .Select(r => new { r.TrackingNumber, At = r.Since });
                var latest = await filed.Concat(followed)
                    .OrderByDescending(r => r.At)
                    .Select(r => r.TrackingNumber)
                    .FirstOrDefaultAsync(cancellationToken);
                var row = await db.ServiceRequests.SingleOrDefaultAsync(r => r.TrackingNumber == latest, cancellationToken);
                return row is null ? null : await RequestRows.OfAsync(db, row, cancellationToken);
            },
            cancellationToken);

    public Task<ImmutableArray<ServiceRequest>> NearbyAsync(
        string serviceCode,
        double latitude,
        double longitude,
        double metres,
        CancellationToken cancellationToken) => database.ReadAsync(
            async db =>
            {
                var margin = metres / Place.MetresPerDegree;
                var band = await db.ServiceRequests
                    .Where(r => r.ServiceCode == serviceCode && r.Status != RequestStatus.Closed)
                    .Where(r => r.Latitude >= latitude - margin && r.Latitude <= latitude + margin && r.Longitude != null)
                    .ToListAsync(cancellationToken);
                var near = band
                    .Select(row => (Row: row, Metres: Place.Metres(latitude, longitude, row.Latitude!.Value, row.Longitude!.Value)))
                    .Where(found => found.Metres <= metres)
                    .OrderBy(found => found.Metres)
                    .Take(NearbyMax);
                return await RequestRows.OfAsync(db, near.Select(found => found.Row), cancellationToken);
            },
            cancellationToken);

    public Task<ImmutableArray<ServiceRequest>> SearchAsync(RequestSearch search, CancellationToken cancellationToken) =>
        database.ReadAsync(
            async db =>
            {
                var rows = db.ServiceRequests.Where(r => r.Filed >= search.From && r.Filed <= search.To);
                if (!search.ServiceCodes.IsEmpty)
                {
                    rows = rows.Where(r => search.ServiceCodes.AsEnumerable().Contains(r.ServiceCode));
                }

                if (!search.Statuses.IsEmpty)
                {
                    rows = rows.Where(r => search.Statuses.AsEnumerable().Contains(r.Status));
                }

                var found = await rows.OrderByDescending(r => r.Filed).Take(search.Most).ToListAsync(cancellationToken);
                return await RequestRows.OfAsync(db, found, cancellationToken);
            },
            cancellationToken);

    public async Task FollowAsync(
        string trackingNumber,
        ConversationKey conversation,
        string participant,
        CancellationToken cancellationToken)
    {
        try
        {
            await database.WriteAsync(
                async db =>
                {
                    if (!await db.Followers.AnyAsync(r => r.TrackingNumber == trackingNumber && r.Participant == participant, cancellationToken))
                    {
                        db.Followers.Add(new()
                        {
                            TrackingNumber = trackingNumber,
                            Participant = participant,
                            Conversation = conversation.Value,
                            Since = time.GetUtcNow(),
                        });
                    }
                },
                cancellationToken);
        }
        catch (DbUpdateException exception) when (Database.IsUniqueViolation(exception))
        {
            return;
        }
    }

    public async Task<bool> AddAsync(
        string trackingNumber, RequestAddition addition, ConversationKey conversation, string participant, string idempotencyKey, CancellationToken cancellationToken)
    {
        try
        {
            return await database.WriteAsync(
                async db =>
                {
                    var own = await db.ServiceRequests.SingleOrDefaultAsync(
                        r => r.TrackingNumber == trackingNumber && (r.Participant == participant || r.Conversation == conversation.Value), cancellationToken);
                    if (own is not null && !await db.RequestAdditions.AnyAsync(r => r.IdempotencyKey == idempotencyKey, cancellationToken))
                    {
                        var now = time.GetUtcNow();
                        own.Updated = now;
                        db.RequestAdditions.Add(RequestAdditions.RowOf(trackingNumber, addition, idempotencyKey, now));
                    }

                    return own is not null;
                },
                cancellationToken);
        }
        catch (DbUpdateException exception) when (Database.IsUniqueViolation(exception))
        {
            return true;
        }
    }

    private async Task<ServiceRequestRow> AddAsync(CityDbContext db, RequestDraft draft, string key, CancellationToken cancellationToken)
    {
        if (await db.ServiceRequests.SingleOrDefaultAsync(r => r.IdempotencyKey == key, cancellationToken) is { } known)
        {
            return known;
        }

        var now = time.GetUtcNow();
        var row = new ServiceRequestRow
        {
            TrackingNumber = newNumber(city.TrackingPrefix),
            IdempotencyKey = key,
            ServiceCode = draft.ServiceCode,
            Description = draft.Description,
            PlaceId = draft.PlaceId,
            Latitude = draft.Latitude,
            Longitude = draft.Longitude,
            Attributes = Stored.Write(draft.Attributes),
            PhotoIds = Stored.Write(draft.PhotoIds),
            ContactName = draft.ContactName,
            Contact = draft.Contact,
            Conversation = draft.Conversation.Value,
            Participant = draft.Participant,
            Filed = now,
            Updated = now,
            Expected = draft.Expected,
        };
        db.ServiceRequests.Add(row);
        return row;
    }
}

/// <summary>Makes a number that is probably free.</summary>
internal delegate string NewTrackingNumber(string prefix);
