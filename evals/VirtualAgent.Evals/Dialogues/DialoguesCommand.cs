using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
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
        var results = new List<TranscriptResult>();
        foreach (var transcript in TranscriptReader.ReadAll(set).Where(t => print is null || t.Name.Contains(print, StringComparison.Ordinal)))
        {
            results.Add(await TranscriptRun.RunAsync(hall, transcript, cancellationToken));
        }

        if (print is not null)
        {
            results.ForEach(Print);
        }

        results.Where(r => !r.Passed).ToList().ForEach(r => Console.WriteLine(r.Describe()));
        AnsiConsole.Write(Table(results));
        return results.TrueForAll(r => r.Passed) ? 0 : 1;
    }

    private static void Print(TranscriptResult result)
    {
        Console.WriteLine($"== {result.Transcript.Name}: {result.Transcript.Title}");
        foreach (var line in result.Turns.SelectMany(t => t.Lines))
        {
            Console.WriteLine(line);
        }
    }

    private static Table Table(List<TranscriptResult> results)
    {
        var table = new Table { Border = TableBorder.Markdown };
        table.AddColumns("language", "channel", "transcripts", "right", "turns", "right");
        foreach (var group in results.GroupBy(r => (r.Transcript.Locale, r.Transcript.Channel)).OrderBy(g => g.Key))
        {
            Row(group.Key.Locale, group.Key.Channel.ToString(), [.. group]);
        }

        Row("all", "all", [.. results]);
        return table;

        void Row(string language, string channel, ImmutableArray<TranscriptResult> rows) => table.AddRow(
            language, channel, Number(rows.Length), Number(rows.Count(r => r.Passed)),
            Number(rows.Sum(r => r.Turns.Length)), Number(rows.Sum(r => r.RightTurns)));
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
