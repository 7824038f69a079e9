namespace VirtualAgent.Storage.Staff;

/// <summary>Who of the staff did what.</summary>
internal sealed class AuditEventRow
{
    public long Id { get; init; }

    public required string Actor { get; init; }

    public required string Action { get; init; }

    public required string Subject { get; init; }

    public string? Detail { get; init; }

    public required DateTimeOffset At { get; init; }
}
