using System.CommandLine;
using System.Globalization;
using Spectre.Console;
using VirtualAgent.Core.Knowledge;

namespace VirtualAgent.Evals.Answers;

/// <summary><c>evals answers</c>: whether a city's questions are answered right, from the right document, and refused where they should be.</summary>
internal static class AnswersCommand
{
    private static readonly DateOnly Today = new(2026, 11, 21);

    public static Command Create()
    {
        var pack = new Option<DirectoryInfo>("--pack") { Description = "The folder of a city pack.", Required = true };
        var questions = new Option<FileInfo>("--questions") { Description = "The questions, one JSON object a line.", Required = true };
        var failures = new Option<bool>("--failures") { Description = "Print what went wrong." };
        var threshold = new Option<double?>("--threshold") { Description = "The evidence that an answer needs, 0 to 1; the product's own if left out." };
        var models = new Option<DirectoryInfo?>("--models") { Description = "A folder of models that train wrote; the shipped ones if left out." };
        var command = new Command("answers", "Measures answers, citations and refusals.") { pack, questions, failures, threshold, models };
        command.SetAction((parsed, cancellationToken) => RunAsync(
            parsed.GetRequiredValue(pack).FullName,
            parsed.GetRequiredValue(questions).FullName,
            parsed.GetValue(failures),
            parsed.GetValue(threshold),
            parsed.GetValue(models)?.FullName,
            cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(string pack, string questions, bool failures, double? threshold, string? models, CancellationToken cancellationToken)
    {
        using var city = new CityUnderTest(pack, threshold, models);
        await city.IngestAsync(cancellationToken);
        var losses = new AnswerLosses(city);
        var results = new List<AnswerResult>();
        foreach (var question in AnswerCase.Read(questions).Select(q => q.WithCurated(city.Passages)))
        {
            var asked = new KnowledgeQuestion(question.Question, question.Language, question.History, null, Today);
            var result = AnswerResult.Of(question, await city.Answerer.AnswerAsync(asked, cancellationToken));
            results.Add(result with { Loss = await losses.OfAsync(result, asked, cancellationToken) });
        }

        if (failures)
        {
            foreach (var result in results.Where(r => !r.Good))
            {
                Console.WriteLine(result.Describe());
                var query = new KnowledgeQuery(result.Case.Question, result.Case.Language, null, null, [], [], null, Today, 4);
                foreach (var found in await city.Index.SearchAsync(query, cancellationToken))
                {
                    Console.WriteLine($"        {found.Score:0.00} {found.Evidence:0.00} {found.Passage.Id}");
                }
            }
        }

        AnsiConsole.Write(Table(results));
        AnsiConsole.Write(Losses([.. results.Where(r => r.Loss != AnswerLoss.None)]));
        return 0;
    }

    /// <summary>Where answers were lost, and what was said instead.</summary>
    private static Table Losses(List<AnswerResult> results)
    {
        var table = new Table { Border = TableBorder.Markdown };
        table.AddColumns("lost", "questions", "answered otherwise", "asked back", "the right one among the choices", "refused");
        foreach (var loss in results.GroupBy(r => r.Loss).OrderBy(l => l.Key))
        {
            table.AddRow(
            [
                loss.Key.ToString(),
                .. new[]
                {
                    loss.Count(),
                    loss.Count(r => r.Outcome is KnowledgeOutcome.Answered),
                    loss.Count(r => !r.AskedBack.IsEmpty),
                    loss.Count(r => r.OffersRight),
                    loss.Count(r => r.IsRefused),
                }.Select(count => count.ToString(CultureInfo.InvariantCulture)),
            ]);
        }

        return table;
    }

    private static Table Table(List<AnswerResult> results)
    {
        var table = new Table { Border = TableBorder.Markdown };
        table.AddColumns("kind", "questions", "right document", "right answer", "refused", "asked back", "right among the choices");
        foreach (var kind in results.GroupBy(r => r.Case.Answerable ? r.Case.Kind : "unanswerable").OrderBy(k => k.Key, StringComparer.Ordinal))
        {
            Row(kind.Key, [.. kind]);
        }

        Row("all answerable", [.. results.Where(r => r.Case.Answerable)]);
        Row("all unanswerable", [.. results.Where(r => !r.Case.Answerable)]);
        return table;

        void Row(string name, List<AnswerResult> rows) => table.AddRow(
            name,
            rows.Count.ToString(CultureInfo.InvariantCulture),
            Share(rows, r => r.RightDocument),
            Share(rows, r => r.RightAnswer),
            Share(rows, r => r.IsRefused),
            Share(rows, r => !r.AskedBack.IsEmpty),
            Share(rows, r => r.OffersRight));
    }

    private static string Share(List<AnswerResult> rows, Func<AnswerResult, bool> which) =>
        Interval.OfShare(rows, which).ToString();
}
