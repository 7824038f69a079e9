using VirtualAgent.Core.Messages;

namespace VirtualAgent.Core.State;

/// <summary>Stations 4 to 7 for one accepted message.</summary>
public interface ITurnRunner
{
    Task RunAsync(InboundMessage message, CancellationToken cancellationToken);
}
