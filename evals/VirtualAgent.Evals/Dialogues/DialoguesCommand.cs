using System.CommandLine;
using Spectre.Console;
using VirtualAgent.Evals.Understanding;

namespace VirtualAgent.Evals.Dialogues;

/// <summary><c>evals dialogues</c>: whether whole conversations go as they were written down.</summary>
internal static class DialoguesCommand
{
    public static Command Create()
    {
        var set = new Option<DirectoryInfo>("--set")
        {
            Description = "Folder of transcripts",
            DefaultValueFactory = _ => new(Folder("evals", "datasets", "dialogues")),
        };
        var pack = new Option<DirectoryInfo>("--pack")
        {
            Description = "City pack",
            DefaultValueFactory = _ => new(Folder("cities", "riverbend")),
        };
        var print = new Option<string?>("--print") { Description = "Print what is said in the transcripts whose name contains this" };
        var command = new Command("dialogues", "Plays the transcripts and compares.") { set, pack, print };
        command.SetAction((parsed, cancellationToken) => RunAsync(
            parsed.GetRequiredValue(set).FullName,
            parsed.GetRequiredValue(pack).FullName,
            parsed.GetValue(print),
            cancellationToken));
        return command;
    }

    /// <summary>A folder of the repository, looked for upwards from the current one.</summary>
    public static string Folder(params string[] parts) =>
        Datasets.FindUpwards(Directory.GetCurrentDirectory(), Path.Combine(parts)) ?? Path.Combine(parts);

    private static async Task<int> RunAsync(string set, string pack, string? print, CancellationToken cancellationToken)
    {
        using var hall = await CityHall.OpenAsync(pack, cancellationToken);
        var transcripts = TranscriptReader.ReadAll(set).Where(t => print is null || t.Name.Contains(print, StringComparison.Ordinal));
        var (results, section) = await DialogueScores.MeasureAsync(hall, transcripts, cancellationToken);
        if (print is not null)
        {
            results.ToList().ForEach(Print);
        }

        section.Failures.ToList().ForEach(f => Console.WriteLine($"{f.Where}\n{f.What}"));
        AnsiConsole.Write(section.ToTable());
        return section.Failures.IsEmpty ? 0 : 1;
    }

    private static void Print(TranscriptResult result)
    {
        Console.WriteLine($"== {result.Transcript.Name}: {result.Transcript.Title}");
        foreach (var line in result.Turns.SelectMany(t => t.Lines))
        {
            Console.WriteLine(line);
        }
    }
}
