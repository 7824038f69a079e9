using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using VirtualAgent.Knowledge.Quality;

namespace VirtualAgent.KnowledgeIngest.Cli;

/// <summary><c>knowledge-ingest quality</c>: near-duplicates, contradictions, stale and thin documents, as JSON.</summary>
internal static class QualityCommand
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static Command Create()
    {
        var pack = new Option<DirectoryInfo>("--pack") { Description = "The folder of a city pack.", Required = true };
        var data = new Option<DirectoryInfo>("--data") { Description = "The folder of the index.", Required = true };
        var command = new Command("quality", "Lists what staff should look at in the indexed documents.") { pack, data };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var services = KnowledgeBase.Open(parsed.GetRequiredValue(pack).FullName, parsed.GetRequiredValue(data).FullName);
            var today = DateOnly.FromDateTime(services.GetRequiredService<TimeProvider>().GetLocalNow().DateTime);
            var report = await services.GetRequiredService<KnowledgeQuality>().ReportAsync(today, cancellationToken);
            Console.WriteLine(JsonSerializer.Serialize(report, Json));
            return 0;
        });
        return command;
    }
}
