using Microsoft.Extensions.Hosting.Internal;

namespace VirtualAgent.Host.Hosting;

/// <summary>A signal to stop that arrives during a start is followed when the start is done, a moment later: a start broken off half-way would be logged as a fault.</summary>
internal static class StopAfterStart
{
    public static IServiceCollection AddStopAfterStart(this IServiceCollection services) =>
        services.AddSingleton<IHostLifetime>(provider => ActivatorUtilities.CreateInstance<ConsoleLifetime>(
            provider, new PatientLifetime(provider.GetRequiredService<IHostApplicationLifetime>())));

    private sealed class PatientLifetime(IHostApplicationLifetime lifetime) : IHostApplicationLifetime
    {
        public CancellationToken ApplicationStarted => lifetime.ApplicationStarted;

        public CancellationToken ApplicationStopping => lifetime.ApplicationStopping;

        public CancellationToken ApplicationStopped => lifetime.ApplicationStopped;

        public void StopApplication() => lifetime.ApplicationStarted.Register(lifetime.StopApplication);
    }
}
