namespace VirtualAgent.Storage.Ledger;

internal sealed class LedgerRow
{
    public required string Key { get; init; }

    public required string Action { get; init; }

    public string? Outcome { get; set; }

    public required DateTimeOffset Begun { get; init; }

    public DateTimeOffset? Completed { get; set; }
}
