using Microsoft.Extensions.DependencyInjection;
using VirtualAgent.Core.City;

namespace VirtualAgent.CityPacks;

public static class CityPackServices
{
    /// <summary>Serves a loaded pack: itself, its places and its bills.</summary>
    public static IServiceCollection AddCityPack(this IServiceCollection services, CityPack pack) => services
        .AddSingleton(pack)
        .AddSingleton(pack.Places)
        .AddSingleton<IBills>(new PackBills(pack));
}
