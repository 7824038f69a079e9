using VirtualAgent.KnowledgeIngest.Hosting;
using VirtualAgent.Storage;

namespace VirtualAgent.Host.Hosting;

/// <summary><c>/healthz</c>: the process and its database are alive. <c>/readyz</c>: questions can be answered.</summary>
internal static class HealthEndpoints
{
    public static IEndpointRouteBuilder MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/healthz", async (StorageDatabase database, CancellationToken cancellationToken) =>
            Answer(await database.IsHealthyAsync(cancellationToken), "healthy", "The database does not answer."));
        routes.MapGet("/readyz", async (StorageDatabase database, KnowledgeReadiness knowledge, CancellationToken cancellationToken) =>
            Answer(
                knowledge.IsSearchable && await database.IsHealthyAsync(cancellationToken),
                "ready",
                knowledge.IsSearchable ? "The database does not answer." : "The city's documents are being read."));
        return routes;
    }

    private static IResult Answer(bool good, string status, string otherwise) => good
        ? Results.Ok(new { status })
        : Results.Json(new { status = otherwise }, statusCode: StatusCodes.Status503ServiceUnavailable);
}
