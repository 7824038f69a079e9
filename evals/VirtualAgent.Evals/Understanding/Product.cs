using System.Collections.Immutable;
using Microsoft.Extensions.DependencyInjection;
using VirtualAgent.CityPacks;
using VirtualAgent.Core.City;
using VirtualAgent.Core.CityHall;
using VirtualAgent.Core.Effects;
using VirtualAgent.Core.Skills;
using VirtualAgent.Core.Understanding;
using VirtualAgent.Core.State;
using VirtualAgent.Evals.Answers;
using VirtualAgent.Skills;
using VirtualAgent.Understanding;

namespace VirtualAgent.Evals.Understanding;

/// <summary>Understanding as the product composes it, over a city pack, without channels.</summary>
public sealed class Product : IDisposable
{
    private readonly ServiceProvider _services;
    private readonly CityUnderTest? _city;

    private Product(ServiceProvider services, CityPack pack, CityUnderTest? city)
    {
        _services = services;
        _city = city;
        Pack = pack;
    }

    public CityPack Pack { get; }

    public IUnderstanding Understanding => _services.GetRequiredService<IUnderstanding>();

    public ImmutableArray<ISkill> Skills => [.. _services.GetServices<ISkill>()];

    /// <summary>With the city's documents, whose evidence takes part in understanding.</summary>
    public static async Task<Product> WithDocumentsAsync(string packFolder, CancellationToken cancellationToken)
    {
        var city = new CityUnderTest(packFolder);
        await city.IngestAsync(cancellationToken);
        return Of(packFolder, city, null);
    }

    /// <summary>Without documents.</summary>
    /// <param name="modelFolder">Where what was learnt is kept for the next product; null where it is not kept.</param>
    public static Product Of(string packFolder, string? modelFolder = null) => Of(packFolder, null, modelFolder);

    private static Product Of(string packFolder, CityUnderTest? city, string? modelFolder)
    {
        var pack = CityPackLoader.Load(packFolder) switch
        {
            PackLoad.Loaded loaded => loaded.Pack,
            PackLoad.Faulty faulty => throw new InvalidOperationException($"The city pack in {packFolder} has faults: {faulty.Faults[0]}"),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
        var nothing = new NoCityHall();
        var services = new ServiceCollection()
            .AddLogging()
            .AddCityPack(pack)
            .AddSingleton(TimeProvider.System)
            .AddSingleton<IServiceRequests>(nothing)
            .AddSingleton<IPaymentDesk>(nothing)
            .AddSingleton<IHandoffDesk>(nothing)
            .AddSingleton<IBills>(nothing)
            .AddSingleton<IConversationMoves>(nothing)
            .AddSkills(pack)
            .AddUnderstanding(modelFolder);
        if (city is not null)
        {
            services.AddSingleton(city.Index).AddSingleton(city.Answerer);
        }

        return new(services.BuildServiceProvider(), pack, city);
    }

    public void Dispose()
    {
        _services.Dispose();
        _city?.Dispose();
    }
}
