using System.CommandLine;
using System.Collections.Immutable;
using Spectre.Console;
using VirtualAgent.Evals.Answers;
using VirtualAgent.Evals.Dialogues;

namespace VirtualAgent.Evals.Report;

/// <summary><c>evals report</c>: everything at once, as a page for people and JSON for machines.</summary>
internal static class ReportCommand
{
    public static Command Create()
    {
        var output = new Option<DirectoryInfo>("--out") { Description = "Folder to write to", DefaultValueFactory = _ => new("artifacts/evals") };
        var data = new Option<DirectoryInfo?>("--data") { Description = "Folder of the public sets; without it only the product's own are measured" };
        var own = new Option<DirectoryInfo>("--own")
        {
            Description = "Folder of the product's own sets",
            DefaultValueFactory = _ => new(DialoguesCommand.Folder("evals", "datasets")),
        };
        var pack = new Option<DirectoryInfo>("--pack")
        {
            Description = "City pack",
            DefaultValueFactory = _ => new(DialoguesCommand.Folder("cities", "riverbend")),
        };
        var command = new Command("report", "Measures dialogues, questions and messages, and writes a report.") { output, data, own, pack };
        command.SetAction((parsed, cancellationToken) => RunAsync(
            parsed.GetRequiredValue(output).FullName,
            parsed.GetValue(data)?.FullName,
            parsed.GetRequiredValue(own).FullName,
            parsed.GetRequiredValue(pack).FullName,
            cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(string output, string? data, string own, string pack, CancellationToken cancellationToken)
    {
        using var hall = await CityHall.OpenAsync(pack, cancellationToken);
        var (_, dialogues) = await DialogueScores.MeasureAsync(
            hall, TranscriptReader.ReadAll(Path.Combine(own, "dialogues")), cancellationToken);
        var questions = await AnswerScores.MeasureAsync(
            hall.Answerer, AnswerCase.Read(Path.Combine(own, "riverbend-questions.jsonl")), cancellationToken);
        ImmutableArray<ReportSection> sections = [dialogues, questions, await OtherSections.OwnSetsAsync(pack, own, cancellationToken)];
        if (data is not null)
        {
            sections = [.. sections, OtherSections.PublicSets(data), OtherSections.RecognizerSuites(data)];
        }

        await new EvalReport(hall.Pack.City.Name, TimeProvider.System.GetUtcNow(), sections).WriteAsync(output, cancellationToken);
        foreach (var section in sections)
        {
            AnsiConsole.WriteLine(section.Title);
            AnsiConsole.Write(section.ToTable());
        }

        AnsiConsole.WriteLine($"Written to {output}");
        return 0;
    }
}
