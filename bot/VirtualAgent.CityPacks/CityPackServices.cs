using Microsoft.Extensions.DependencyInjection;
using VirtualAgent.Core.City;

namespace VirtualAgent.CityPacks;

public static class CityPackServices
{
    /// <summary>Serves a loaded pack: itself, its city and its places.</summary>
    public static IServiceCollection AddCityPack(this IServiceCollection services, CityPack pack) => services
        .AddSingleton(pack)
        .AddSingleton(pack.City)
        .AddSingleton(pack.Places);
}
