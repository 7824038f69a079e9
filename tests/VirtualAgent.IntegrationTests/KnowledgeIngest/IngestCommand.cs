using System.Diagnostics;

namespace VirtualAgent.IntegrationTests.KnowledgeIngest;

/// <summary>The real command as a process of its own.</summary>
internal static class IngestCommand
{
    public static async Task<(int ExitCode, string Output)> RunAsync(params string[] arguments)
    {
        using var process = Start(arguments);
        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, output + await errors);
    }

    public static Process Start(params string[] arguments) => Process.Start(
        new ProcessStartInfo("dotnet", [Program(), .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true })!;

    /// <summary>The command's own build output, of the same configuration as the tests'.</summary>
    private static string Program()
    {
        var output = new DirectoryInfo(AppContext.BaseDirectory);
        for (var folder = output; folder is not null; folder = folder.Parent)
        {
            var program = Path.Combine(
                folder.FullName, "knowledge-ingest", "VirtualAgent.KnowledgeIngest.Cli", "bin", output.Parent!.Name, output.Name, "knowledge-ingest.dll");
            if (File.Exists(program))
            {
                return program;
            }
        }

        throw new FileNotFoundException("The command has not been built.");
    }
}
