using Spectre.Console;
using VirtualAgent.KnowledgeIngest.Reports;

namespace VirtualAgent.KnowledgeIngest.Cli;

internal static class ProgressBar
{
    /// <param name="total">Null where it is not known before the end.</param>
    public static Task<IngestReport> RunAsync(string what, int? total, Func<IProgress<IngestLine>, Task<IngestReport>> run) => AnsiConsole.Progress()
        .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new ElapsedTimeColumn(), new SpinnerColumn())
        .StartAsync(progress =>
        {
            var task = progress.AddTask(what, maxValue: Math.Max(1, total ?? 1));
            task.IsIndeterminate = total is null;
            var count = 0;
            return run(new Each(_ =>
            {
                task.Description = total is null ? $"{what}: {Interlocked.Increment(ref count)}" : $"{what}: {Interlocked.Increment(ref count)} of {total}";
                task.Increment(total is null ? 0 : 1);
            }));
        });

    /// <summary>Reports at once, on the thread that reads.</summary>
    private sealed class Each(Action<IngestLine> act) : IProgress<IngestLine>
    {
        public void Report(IngestLine value) => act(value);
    }
}
