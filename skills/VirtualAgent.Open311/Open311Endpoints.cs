using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using VirtualAgent.Open311.Answers;
using VirtualAgent.Open311.Serving;

namespace VirtualAgent.Open311;

public static class Open311Endpoints
{
    internal const string Base = "/open311/v2";

    /// <summary>Maps the GeoReport v2 calls and the discovery document below <c>/open311/v2</c>.</summary>
    public static void MapOpen311(this IEndpointRouteBuilder endpoints)
    {
        var api = endpoints.MapGroup(Base);
        Map(api, HttpMethods.Get, "discovery", context => Task.FromResult(Get<Discovery>(context).Describe()));
        Map(api, HttpMethods.Get, "services", context => Task.FromResult(Get<ServiceListing>(context).List()));
        Map(api, HttpMethods.Get, "services/{code}", context => Task.FromResult(Get<ServiceListing>(context).Define(Named(context, "code"))));
        Map(api, HttpMethods.Get, "requests", context => Get<RequestListing>(context).ListAsync(context.Request.Query, context.RequestAborted));
        Map(api, HttpMethods.Get, "requests/{id}", context => Get<RequestListing>(context).OneAsync(Named(context, "id"), context.RequestAborted));
        Map(api, HttpMethods.Post, "requests", PostAsync);
    }

    private static async Task<GeoReportAnswer> PostAsync(HttpContext context) => await ReadFormAsync(context) is { } form
        ? await Get<RequestFiling>(context).FileAsync(form, context.Request.Headers["Idempotency-Key"], context.RequestAborted)
        : GeoReportAnswer.Of([GeoReportFault.Bad("The body must be application/x-www-form-urlencoded, and of a sensible size.")]);

    private static async Task<IFormCollection?> ReadFormAsync(HttpContext context)
    {
        try
        {
            return context.Request.HasFormContentType ? await context.Request.ReadFormAsync(context.RequestAborted) : null;
        }
        catch (Exception exception) when (exception is InvalidDataException or BadHttpRequestException)
        {
            return null;
        }
    }

    private static void Map(RouteGroupBuilder api, string method, string resource, Func<HttpContext, Task<GeoReportAnswer>> handle)
    {
        string[] patterns = resource.EndsWith('}') ? [$"{resource}.{{format?}}"] : [resource, $"{resource}.{{format}}"];
        foreach (var pattern in patterns)
        {
            api.MapMethods(pattern, [method], async context => await AnswerFormat.WriteAsync(
                context,
                AnswerFormat.IsKnown(context)
                    ? await handle(context)
                    : GeoReportAnswer.Fault(StatusCodes.Status404NotFound, "Formats are xml and json.")));
        }
    }

    private static string Named(HttpContext context, string value) => (string)context.Request.RouteValues[value]!;

    private static T Get<T>(HttpContext context)
        where T : notnull => context.RequestServices.GetRequiredService<T>();
}
