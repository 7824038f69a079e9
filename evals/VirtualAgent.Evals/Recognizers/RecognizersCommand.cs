using System.CommandLine;
using Spectre.Console;

namespace VirtualAgent.Evals.Recognizers;

/// <summary><c>recognizers --data folder [--failures]</c>: the conformance table.</summary>
public static class RecognizersCommand
{
    public static Command Create()
    {
        var data = new Option<DirectoryInfo>("--data") { Required = true, Description = "Folder of the conformance suites" };
        var failures = new Option<bool>("--failures") { Description = "List the inputs that fail, with what was found" };
        var command = new Command("recognizers", "Score the recognisers against the published conformance suites") { data, failures };
        command.SetAction(result => Print(result.GetRequiredValue(data).FullName, result.GetValue(failures)));
        return command;
    }

    private static int Print(string folder, bool withFailures)
    {
        var scores = RecognizerConformance.Run(folder);
        if (scores.Count == 0)
        {
            AnsiConsole.MarkupLineInterpolated($"[red]No suites found below {folder}[/]");
            return 1;
        }

        var table = new Table().AddColumns("recognizer", "language", "cases", "passed", "%", "any order", "expect nothing", "% of all", "utterances/s");
        foreach (var s in scores)
        {
            table.AddRow(
                s.Recognizer, s.Culture.ToString(), $"{s.Cases}", $"{s.Passed}", $"{s.Percent:F1}", $"{s.PassedAnyOrder}",
                $"{s.EmptyPassed}/{s.Empty}", $"{s.PercentOfAll:F1}", $"{s.UtterancesPerSecond:F0}");
        }

        AnsiConsole.Write(table);
        foreach (var s in withFailures ? scores : [])
        {
            AnsiConsole.WriteLine($"{s.Recognizer} {s.Culture}: {s.Failures.Count} failed");
            s.Failures.ToList().ForEach(f => AnsiConsole.Console.Profile.Out.Writer.WriteLine($"  {f}"));
        }

        return 0;
    }
}
