using Microsoft.AspNetCore.Http.HttpResults;
using VirtualAgent.Core.City;
using VirtualAgent.Host.Pages.Home;

namespace VirtualAgent.Host.Pages;

/// <summary>The demo city's own pages.</summary>
public static class CitySite
{
    /// <summary>Needs <see cref="CityPack"/>, <see cref="CityProfile"/> and the text catalogue beside it.</summary>
    public static IServiceCollection AddCitySite(this IServiceCollection services, Action<SiteOptions> configure)
    {
        services.AddRazorComponents();
        services.AddOptions<SiteOptions>().Configure(configure);
        return services;
    }

    /// <summary>Security headers for every response; early in the pipeline.</summary>
    public static IApplicationBuilder UseCitySiteHeaders(this IApplicationBuilder app) =>
        app.Use((context, next) => SiteHeaders.AddAsync(context, next));

    public static IEndpointRouteBuilder MapCitySite(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/", (HttpContext context, CityProfile city) => Page<HomePage>(context, city));
        return routes;
    }

    private static RazorComponentResult<TPage> Page<TPage>(HttpContext context, CityProfile city)
        where TPage : CityComponent
    {
        PageLanguage.Remember(context, city);
        return new RazorComponentResult<TPage>();
    }
}
