using VirtualAgent.KnowledgeIngest.Reports;

namespace VirtualAgent.KnowledgeIngest.Cli;

internal static class ExitCode
{
    public const int Done = 0;
    public const int CannotRun = 1;
    public const int SomeNotRead = 2;

    public static int Of(IngestReport report) => report.Count(IngestOutcome.NotRead) > 0 ? SomeNotRead : Done;
}
