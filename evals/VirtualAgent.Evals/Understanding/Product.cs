using System.Collections.Immutable;
using Microsoft.Extensions.DependencyInjection;
using VirtualAgent.CityPacks;
using VirtualAgent.Core.City;
using VirtualAgent.Core.CityHall;
using VirtualAgent.Core.Effects;
using VirtualAgent.Core.Skills;
using VirtualAgent.Core.Understanding;
using VirtualAgent.Skills;
using VirtualAgent.Understanding;

namespace VirtualAgent.Evals.Understanding;

/// <summary>Understanding as the product composes it, over a city pack, without storage and channels.</summary>
public sealed class Product : IDisposable
{
    private readonly ServiceProvider _services;

    private Product(ServiceProvider services, CityPack pack)
    {
        _services = services;
        Pack = pack;
    }

    public CityPack Pack { get; }

    public IUnderstanding Understanding => _services.GetRequiredService<IUnderstanding>();

    public ImmutableArray<ISkill> Skills => [.. _services.GetServices<ISkill>()];

    public static Product Of(string packFolder)
    {
        var pack = CityPackLoader.Load(packFolder) is PackLoad.Loaded loaded
            ? loaded.Pack
            : throw new InvalidOperationException($"The city pack in {packFolder} has faults.");
        var nothing = new NoCityHall();
        var services = new ServiceCollection()
            .AddLogging()
            .AddCityPack(pack)
            .AddSingleton(TimeProvider.System)
            .AddSingleton<IServiceRequests>(nothing)
            .AddSingleton<IPaymentDesk>(nothing)
            .AddSingleton<IHandoffDesk>(nothing)
            .AddSkills()
            .AddUnderstanding();
        return new(services.BuildServiceProvider(), pack);
    }

    public void Dispose() => _services.Dispose();
}
