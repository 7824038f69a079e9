using System.CommandLine;
using Spectre.Console;
using VirtualAgent.Evals.Understanding.Public;
using VirtualAgent.Understanding.Local.Classification;

namespace VirtualAgent.Evals.Understanding;

/// <summary><c>routing --csv file --text column --label column</c>: how well a city's own past requests could be routed.</summary>
public static class RoutingCommand
{
    public static Command Create()
    {
        var csv = new Option<FileInfo>("--csv") { Required = true, Description = "Past requests, with a header line" };
        var text = new Option<string>("--text") { DefaultValueFactory = _ => "text", Description = "Column with the residents' words" };
        var label = new Option<string>("--label") { DefaultValueFactory = _ => "category", Description = "Column with the category" };
        var command = new Command("routing", "Train and test routing on a city's own past requests, in five folds") { csv, text, label };
        command.SetAction(result => Run(
            result.GetRequiredValue(csv).FullName, result.GetRequiredValue(text), result.GetRequiredValue(label)));
        return command;
    }

    private static int Run(string csv, string text, string label)
    {
        var rows = PublicSet.ReadCsv(csv, text, label);
        if (rows.Select(r => r.Label).Distinct().Count() < 2)
        {
            AnsiConsole.MarkupLineInterpolated($"[red]{csv} has no two categories in the column {label}[/]");
            return 1;
        }

        var ours = NewHaven.Measure(rows, ClassifierOptions.Default);
        var plain = NewHaven.Measure(rows, ClassifierOptions.Plain);
        var table = new Table().AddColumns("measure", "ours", "plain linear")
            .AddRow("right", $"{ours.Top1:F1}", $"{plain.Top1:F1}")
            .AddRow("among the first three", $"{ours.Top3:F1}", $"{plain.Top3:F1}")
            .AddRow("macro F1", $"{ours.MacroF1:F1}", $"{plain.MacroF1:F1}");
        AnsiConsole.Write(table);
        return 0;
    }
}
