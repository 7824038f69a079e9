using Microsoft.Extensions.Hosting;
using VirtualAgent.Core.State;

namespace VirtualAgent.Storage.Leases;

/// <summary>Asks Redis once when the host starts, so that its log says at once where it does not answer.</summary>
internal sealed class RedisProbe(IConversationLease leases) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken) =>
        leases is RedisLease redis ? redis.ProbeAsync(cancellationToken) : Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
