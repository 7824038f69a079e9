using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.StaticFiles;
using VirtualAgent.Core.City;
using VirtualAgent.Host.Pages.Documents;
using VirtualAgent.Host.Pages.Home;

namespace VirtualAgent.Host.Pages;

/// <summary>The demo city's own pages.</summary>
public static class CitySite
{
    /// <summary>Needs <see cref="CityPack"/>, <see cref="CityProfile"/> and the text catalogue beside it.</summary>
    public static IServiceCollection AddCitySite(this IServiceCollection services, Action<SiteOptions> configure)
    {
        services.AddRazorComponents();
        services.AddSingleton<DocumentShelf>();
        services.AddOptions<SiteOptions>().Configure(configure);
        return services;
    }

    /// <summary>Security headers for every response, and a page where a browser finds none; early in the pipeline.</summary>
    public static IApplicationBuilder UseCitySiteFrame(this IApplicationBuilder app) => app
        .Use((context, next) => SiteHeaders.AddAsync(context, next))
        .UseStatusCodePages(found => ShowMissingAsync(found.HttpContext));

    public static IEndpointRouteBuilder MapCitySite(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/", (HttpContext context, CityProfile city) => Page<HomePage>(context, city));
        routes.MapGet("/city", (HttpContext context, CityProfile city) => Page<DocumentListPage>(context, city));
        routes.MapGet("/city/{**path}", Document);
        routes.MapGet("/webchat.js", Widget);
        return routes;
    }

    private static IResult Document(HttpContext context, CityProfile city, DocumentShelf shelf, string path, bool? download)
    {
        if (shelf.Find(path) is not { } document)
        {
            return Missing(context, city);
        }

        if (download == true && document.Format is not null)
        {
            new FileExtensionContentTypeProvider().TryGetContentType(document.File, out var type);
            return Results.File(document.File, type, Path.GetFileName(document.File));
        }

        return Page<DocumentPage>(context, city, new { Document = document });
    }

    private static RazorComponentResult<MissingPage> Missing(HttpContext context, CityProfile city)
    {
        var page = Page<MissingPage>(context, city);
        page.StatusCode = StatusCodes.Status404NotFound;
        return page;
    }

    /// <summary>For somebody who looks for a page; a program is told by the status alone.</summary>
    private static Task ShowMissingAsync(HttpContext context) =>
        context.Response.StatusCode == StatusCodes.Status404NotFound
        && HttpMethods.IsGet(context.Request.Method)
        && context.Request.GetTypedHeaders().Accept.Any(type => type.MediaType == "text/html")
            ? Missing(context, context.RequestServices.GetRequiredService<CityProfile>()).ExecuteAsync(context)
            : Task.CompletedTask;

    /// <summary>The chat widget. Any site may load it; which sites may chat is decided where tokens are given out.</summary>
    private static IResult Widget(HttpContext context, IWebHostEnvironment environment)
    {
        var file = environment.WebRootFileProvider.GetFileInfo("webchat/webchat.js");
        if (!file.Exists)
        {
            return Results.NotFound();
        }

        context.Response.Headers.AccessControlAllowOrigin = "*";
        context.Response.Headers["Cross-Origin-Resource-Policy"] = "cross-origin";
        context.Response.Headers.CacheControl = "public, max-age=300";
        return Results.File(file.PhysicalPath!, "text/javascript; charset=utf-8", lastModified: file.LastModified);
    }

    private static RazorComponentResult<TPage> Page<TPage>(HttpContext context, CityProfile city, object? parameters = null)
        where TPage : CityComponent
    {
        PageLanguage.Remember(context, city);
        return parameters is null ? new RazorComponentResult<TPage>() : new RazorComponentResult<TPage>(parameters);
    }
}
