using VirtualAgent.Core.Knowledge;
using VirtualAgent.KnowledgeIngest.Hosting;
using VirtualAgent.Storage;

namespace VirtualAgent.Host.Hosting;

/// <summary><c>/healthz</c>: the process and its database are alive. <c>/readyz</c>: questions can be answered.</summary>
internal static class HealthEndpoints
{
    private const string DatabaseAway = "The database does not answer.";

    public static IEndpointRouteBuilder MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/healthz", async (StorageDatabase database, CancellationToken cancellationToken) =>
            Answer("healthy", await database.IsHealthyAsync(cancellationToken) ? null : DatabaseAway));
        routes.MapGet("/readyz", async (StorageDatabase database, IKnowledgeIndex index, KnowledgeReadiness knowledge, CancellationToken cancellationToken) =>
            Answer("ready", await FaultAsync(database, index, knowledge, cancellationToken)));
        return routes;
    }

    private static async Task<string?> FaultAsync(
        StorageDatabase database, IKnowledgeIndex index, KnowledgeReadiness knowledge, CancellationToken cancellationToken) =>
        !await database.IsHealthyAsync(cancellationToken) ? DatabaseAway
        : !await index.IsAvailableAsync(cancellationToken) ? "The knowledge index does not answer; everything else does."
        : !knowledge.IsSearchable ? "The city's documents are being read."
        : null;

    private static IResult Answer(string status, string? fault) => fault is null
        ? Results.Ok(new { status })
        : Results.Json(new { status = fault }, statusCode: StatusCodes.Status503ServiceUnavailable);
}
