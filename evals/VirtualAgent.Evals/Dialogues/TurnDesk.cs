using Microsoft.Extensions.DependencyInjection;
using VirtualAgent.Core.Messages;
using VirtualAgent.Core.State;

namespace VirtualAgent.Evals.Dialogues;

/// <summary>Takes turns over one database, for many conversations.</summary>
public sealed class TurnDesk(CityHall hall) : IAsyncDisposable
{
    private readonly ServiceProvider _services = hall.NewDay(new SetTime(TimeProvider.System.GetUtcNow()), Guid.NewGuid().ToString("N"));

    /// <summary>Accepts a message and gives it its turn.</summary>
    public async Task TakeAsync(InboundMessage message, CancellationToken cancellationToken)
    {
        await _services.GetRequiredService<IInbox>().AcceptAsync(message, cancellationToken);
        await _services.GetRequiredService<ITurnRunner>().RunAsync(message, cancellationToken);
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
