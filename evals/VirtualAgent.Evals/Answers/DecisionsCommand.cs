using System.CommandLine;
using Spectre.Console;
using VirtualAgent.Core.Knowledge;
using VirtualAgent.Evals.Retrieval;

namespace VirtualAgent.Evals.Answers;

/// <summary><c>evals decisions</c>: of questions known to be answerable or not, which are answered, refused or asked back.</summary>
internal static class DecisionsCommand
{
    private static readonly DateOnly Today = new(2026, 1, 1);

    public static Command Create()
    {
        var data = new Option<DirectoryInfo>("--data") { Description = "The folder of the data sets.", Required = true };
        var all = new Option<bool>("--all") { Description = "Print what was made of each question." };
        var threshold = new Option<double?>("--threshold") { Description = "The evidence that an answer needs, 0 to 1; the product's own if left out." };
        var models = new Option<DirectoryInfo?>("--models") { Description = "A folder of models that train wrote; the shipped ones if left out." };
        var command = new Command("decisions", "Measures when to answer, to refuse and to ask back (mtrag_govt).") { data, all, threshold, models };
        command.SetAction((parsed, cancellationToken) => RunAsync(parsed.GetRequiredValue(data).FullName, parsed.GetValue(all), parsed.GetValue(threshold), parsed.GetValue(models)?.FullName, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(string folder, bool all, double? threshold, string? models, CancellationToken cancellationToken)
    {
        var passages = Path.Combine(folder, "mtrag_govt/passages.jsonl");
        if (!File.Exists(passages))
        {
            AnsiConsole.WriteLine($"mtrag_govt is not in {folder}.");
            return 1;
        }

        using var city = new CityUnderTest(folder, threshold, models);
        await city.Index.ReplaceAsync(RetrievalCorpus.Read("mtrag_govt", passages).Passages, cancellationToken);

        var outcomes = new List<(string Answerability, KnowledgeOutcome Outcome)>();
        foreach (var (answerability, question, history) in DecisionCases.Read(Path.Combine(folder, "mtrag_govt/tasks.jsonl")))
        {
            var outcome = await city.Answerer.AnswerAsync(new(question, "en", history, null, Today), cancellationToken);
            outcomes.Add((answerability, outcome));
            if (all)
            {
                Console.WriteLine($"{answerability} ({history.Length} turns before): {question}\n    {outcome}");
            }
        }

        var table = new Table { Border = TableBorder.Markdown };
        table.AddColumns("answerability", "questions", "answered", "asked back", "refused");
        foreach (var kind in outcomes.GroupBy(o => o.Answerability).OrderBy(k => k.Key, StringComparer.Ordinal))
        {
            table.AddRow(
                kind.Key,
                $"{kind.Count()}",
                Share(kind, o => o is KnowledgeOutcome.Answered),
                Share(kind, o => o is KnowledgeOutcome.Ambiguous or KnowledgeOutcome.NoEvidence { Closest.IsEmpty: false }),
                Share(kind, o => o is KnowledgeOutcome.NoEvidence { Closest.IsEmpty: true }));
        }

        AnsiConsole.Write(table);
        return 0;
    }

    private static string Share(IEnumerable<(string, KnowledgeOutcome Outcome)> rows, Func<KnowledgeOutcome, bool> which) =>
        Interval.OfShare(rows, row => which(row.Outcome)).ToString();
}
