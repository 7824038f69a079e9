namespace VirtualAgent.Core.Messages;

/// <summary>Phone numbers that asked for no more messages.</summary>
public interface IOptOutList
{
    Task<bool> ContainsAsync(string phone, CancellationToken cancellationToken);

    Task SetAsync(string phone, bool optedOut, CancellationToken cancellationToken);
}
