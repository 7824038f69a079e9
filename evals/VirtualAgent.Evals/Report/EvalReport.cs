using System.Collections.Immutable;
using System.Text.Json;

namespace VirtualAgent.Evals.Report;

/// <summary>All that one run measured.</summary>
public sealed record EvalReport(string City, DateTimeOffset At, ImmutableArray<ReportSection> Sections)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    /// <summary>Writes <c>report.html</c> and <c>report.json</c>.</summary>
    public async Task WriteAsync(string folder, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(folder);
        await File.WriteAllTextAsync(Path.Combine(folder, "report.html"), ReportPage.Render(this), cancellationToken);
        await File.WriteAllTextAsync(Path.Combine(folder, "report.json"), JsonSerializer.Serialize(this, Json), cancellationToken);
    }
}
