namespace VirtualAgent.Core.Effects;

/// <summary>The record that makes 'never twice' true. A row is written before the city's system is called.</summary>
public interface IActionLedger
{
    /// <summary>Claims the key. Only <see cref="LedgerClaim.New"/> may act.</summary>
    Task<LedgerClaim> BeginAsync(string key, string action, CancellationToken cancellationToken);

    /// <summary>Stores what came of it.</summary>
    Task CompleteAsync(string key, ActionOutcome outcome, CancellationToken cancellationToken);
}

/// <summary>Who holds a ledger key.</summary>
public abstract record LedgerClaim
{
    private LedgerClaim()
    {
    }

    public sealed record New : LedgerClaim;

    /// <summary>Done before: this is what came of it.</summary>
    public sealed record Done(ActionOutcome Outcome) : LedgerClaim;

    /// <summary>Begun before, and how it ended is unknown: look it up or ask staff, never post again.</summary>
    public sealed record Pending : LedgerClaim;
}
