using System.Collections.Immutable;

namespace VirtualAgent.Core.Staff;

/// <summary>Replies that did not arrive and messages that were given up.</summary>
public interface IDeadLetters
{
    /// <summary>The newest first.</summary>
    Task<ImmutableArray<DeadLetter>> ListAsync(int max, CancellationToken cancellationToken);

    /// <summary>Puts it back in its queue, with all its tries before it.</summary>
    /// <param name="actor">Who asked for it, for the audit log.</param>
    /// <returns>False where it is no dead letter, or no longer.</returns>
    Task<bool> RetryAsync(DeadLetterKind kind, long id, string actor, CancellationToken cancellationToken);
}
