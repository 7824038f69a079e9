using System.CommandLine;
using System.Diagnostics;
using Spectre.Console;
using VirtualAgent.Evals.Understanding.Public;

namespace VirtualAgent.Evals.Understanding;

/// <summary><c>understanding --data folder [--failures]</c>: the product's own sets, and the public ones below the folder.</summary>
public static class UnderstandingCommand
{
    public static Command Create()
    {
        var data = new Option<DirectoryInfo?>("--data") { Description = "Folder of the public sets; without it only the product's own are measured" };
        var own = new Option<DirectoryInfo>("--own")
        {
            Description = "Folder of the product's own sets",
            DefaultValueFactory = _ => new(Datasets.FindUpwards(Directory.GetCurrentDirectory(), Path.Combine("evals", "datasets")) ?? "evals/datasets"),
        };
        var pack = new Option<DirectoryInfo>("--pack")
        {
            Description = "City pack",
            DefaultValueFactory = _ => new(Datasets.FindUpwards(Directory.GetCurrentDirectory(), Path.Combine("cities", "riverbend")) ?? "cities/riverbend"),
        };
        var failures = new Option<bool>("--failures") { Description = "List what was not understood" };
        var command = new Command("understanding", "Score intents, routing, out of scope and the emergency screen") { data, own, pack, failures };
        command.SetAction((result, cancellationToken) => RunAsync(
            result.GetValue(data)?.FullName,
            result.GetRequiredValue(own).FullName,
            result.GetRequiredValue(pack).FullName,
            result.GetValue(failures),
            cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(string? data, string own, string pack, bool failures, CancellationToken cancellationToken)
    {
        using var product = await Product.WithDocumentsAsync(pack, cancellationToken);
        var clock = Stopwatch.StartNew();
        _ = product.Understanding;
        AnsiConsole.WriteLine($"Trained on the pack in {clock.ElapsedMilliseconds} ms");
        Print(await new CommandsReport(product).AllAsync(own, cancellationToken), failures);
        if (data is not null)
        {
            Print([.. Banking77.Run(data), .. Clinc150.Run(data), .. Hint3.Run(data), .. NewHaven.Run(data), .. Safety.Run(data)]);
        }

        return 0;
    }

    private static void Print(IReadOnlyList<PublicScore> scores)
    {
        var table = new Table().AddColumns("set", "measure", "ours", "plain linear", "bar");
        foreach (var score in scores)
        {
            table.AddRow(score.Set, score.Measure, $"{score.Value:0.###}", $"{score.Baseline:0.###}", $"{score.Bar:0.###}");
        }

        AnsiConsole.Write(table);
    }

    private static void Print(IReadOnlyList<SetScore> scores, bool failures)
    {
        var table = new Table().AddColumns("set", "cases", "right", "%", "ms each");
        foreach (var score in scores)
        {
            table.AddRow(score.Name, $"{score.Cases}", $"{score.Right}", $"{score.Percent:F1}", $"{score.Each.TotalMilliseconds:F2}");
        }

        AnsiConsole.Write(table);
        foreach (var score in failures ? scores : [])
        {
            var output = AnsiConsole.Console.Profile.Out.Writer;
            output.WriteLine(score.Name);
            score.Failures.ToList().ForEach(failure => output.WriteLine($"  {failure}"));
        }
    }
}
