using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using VirtualAgent.Core.City;
using VirtualAgent.Core.CityHall;
using VirtualAgent.Open311.Serving;

namespace VirtualAgent.Open311;

public static class Open311Registration
{
    /// <summary>
    /// Serves the city's requests by Open311 GeoReport v2. Needs <see cref="CityPack"/>, <see cref="IServiceRequests"/> and
    /// <see cref="TimeProvider"/>.
    /// </summary>
    public static IServiceCollection AddOpen311(this IServiceCollection services, Action<Open311Options> configure)
    {
        services.AddOptionsWithValidateOnStart<Open311Options>()
            .Configure(configure)
            .Validate(
                options => options.ApiKeys.All(key => key.Trim().Length >= ApiKeys.LeastLength),
                $"Open311:ApiKeys: a key is shorter than {ApiKeys.LeastLength} characters. Give each program that may file requests a long random key, or remove the entry.");
        services.AddSingleton(provider => provider.GetRequiredService<IOptions<Open311Options>>().Value);
        return services
            .AddSingleton<ServiceListing>()
            .AddSingleton<RequestListing>()
            .AddSingleton<RequestFiling>()
            .AddSingleton<LocationReader>()
            .AddSingleton<Discovery>()
            .AddSingleton<ApiKeys>();
    }
}
