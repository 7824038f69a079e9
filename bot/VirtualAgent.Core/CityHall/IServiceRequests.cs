using System.Collections.Immutable;
using VirtualAgent.Core.Messages;

namespace VirtualAgent.Core.CityHall;

/// <summary>The city's 311 system.</summary>
public interface IServiceRequests
{
    /// <summary>Files a request and gives its number. The same key gives the same request.</summary>
    Task<ServiceRequest> FileAsync(RequestDraft draft, string idempotencyKey, CancellationToken cancellationToken);

    Task<ServiceRequest?> FindAsync(string trackingNumber, CancellationToken cancellationToken);

    /// <summary>The newest request filed or followed by this phone or web chat user.</summary>
    Task<ServiceRequest?> LatestOfAsync(Channel channel, string participant, CancellationToken cancellationToken);

    /// <summary>Open requests of a type within a distance, nearest first, at most 3.</summary>
    Task<ImmutableArray<ServiceRequest>> NearbyAsync(string serviceCode, double latitude, double longitude, double metres, CancellationToken cancellationToken);

    /// <summary>Requests by what they are, newest first.</summary>
    Task<ImmutableArray<ServiceRequest>> SearchAsync(RequestSearch search, CancellationToken cancellationToken);

    /// <summary>Adds a follower; following twice is following once.</summary>
    Task FollowAsync(string trackingNumber, ConversationKey conversation, string participant, CancellationToken cancellationToken);

    /// <summary>Adds to a request that this conversation or this phone has filed. The same key adds once.</summary>
    /// <returns>Whether it is theirs to add to.</returns>
    Task<bool> AddAsync(
        string trackingNumber, RequestAddition addition, ConversationKey conversation, string participant, string idempotencyKey, CancellationToken cancellationToken);
}
