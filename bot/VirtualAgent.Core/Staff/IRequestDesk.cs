using System.Collections.Immutable;
using VirtualAgent.Core.CityHall;
using VirtualAgent.Core.Texts;

namespace VirtualAgent.Core.Staff;

/// <summary>The register of service requests as staff work through it.</summary>
public interface IRequestDesk
{
    /// <summary>The newest first.</summary>
    Task<ImmutableArray<ServiceRequest>> NewestAsync(int max, CancellationToken cancellationToken);

    /// <summary>Changes the status, and tells the reporter and everybody who follows, in one transaction.</summary>
    /// <returns>False where nothing changes: there is no such request, or it stands like this already.</returns>
    Task<bool> ChangeAsync(RequestChange change, CancellationToken cancellationToken);
}

/// <param name="Note">For the resident; null for none.</param>
/// <param name="News">What the reporter and the followers are told.</param>
/// <param name="Actor">Who changes it, for the audit log.</param>
public sealed record RequestChange(string TrackingNumber, RequestStatus Status, string? Note, Phrase News, string Actor);
