namespace VirtualAgent.Core.City;

/// <summary>The city's billing system.</summary>
public interface IBills
{
    /// <summary>The bill by its number, spaces, dashes and case ignored, as it stands now; null where there is none.</summary>
    Task<Bill?> FindAsync(BillKind kind, string number, CancellationToken cancellationToken);
}
