using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Extensions.DependencyInjection;
using VirtualAgent.Core.Knowledge;

namespace VirtualAgent.KnowledgeIngest.Cli;

/// <summary><c>knowledge-ingest quality</c>: what staff should put right in the documents, as JSON.</summary>
internal static class QualityCommand
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter() },
    };

    public static Command Create()
    {
        var (pack, data) = (CommonOptions.Pack(), CommonOptions.Data());
        var command = new Command("quality", "Lists near-duplicates, contradictions, stale, orphaned, thin and unread documents.") { pack, data };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var services = KnowledgeBase.Open(parsed.GetValue(pack), parsed.GetRequiredValue(data));
            var today = DateOnly.FromDateTime(services.GetRequiredService<TimeProvider>().GetLocalNow().DateTime);
            var report = await services.GetRequiredService<IKnowledgeQuality>().ReportAsync(today, cancellationToken);
            Console.WriteLine(JsonSerializer.Serialize(report, Json));
            return ExitCode.Done;
        });
        return command;
    }
}
