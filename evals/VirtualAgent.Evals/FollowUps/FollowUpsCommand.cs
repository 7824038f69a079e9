using System.CommandLine;
using System.Globalization;
using Spectre.Console;
using VirtualAgent.Evals.Dialogues;

namespace VirtualAgent.Evals.FollowUps;

/// <summary><c>evals follow-ups</c>: whether questions that come one after the other in a conversation are answered right, played through the whole dialogue.</summary>
internal static class FollowUpsCommand
{
    public static Command Create()
    {
        var pack = new Option<DirectoryInfo>("--pack") { Description = "The folder of a city pack.", Required = true };
        var questions = new Option<FileInfo>("--questions") { Description = "The conversations, one JSON object a line.", Required = true };
        var failures = new Option<bool>("--failures") { Description = "Print what went wrong." };
        var command = new Command("follow-ups", "Measures answers within conversations.") { pack, questions, failures };
        command.SetAction((parsed, cancellationToken) => RunAsync(
            parsed.GetRequiredValue(pack).FullName,
            parsed.GetRequiredValue(questions).FullName,
            parsed.GetValue(failures),
            cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(string pack, string questions, bool failures, CancellationToken cancellationToken)
    {
        using var hall = await CityHall.OpenAsync(pack, cancellationToken);
        var pages = hall.Passages.Select(p => (p.DocumentId, p.Url)).Distinct().ToLookup(p => p.DocumentId, p => p.Url);
        var results = new List<FollowUpResult>();
        foreach (var conversation in FollowUpCase.Read(questions))
        {
            var heard = await TranscriptRun.RunAsync(hall, conversation.ToTranscript(), cancellationToken);
            results.AddRange(conversation.Turns.Zip(heard.Turns).Select((turn, at) => FollowUpResult.Of(turn.First.WithCurated(hall.Passages), at == 0, turn.Second, pages)));
        }

        if (failures)
        {
            results.Where(r => !r.Good).ToList().ForEach(r => Console.WriteLine(r.Describe()));
        }

        AnsiConsole.Write(Table(results));
        return 0;
    }

    private static Table Table(List<FollowUpResult> results)
    {
        var table = new Table { Border = TableBorder.Markdown };
        table.AddColumns("turns", "questions", "right document", "right answer", "not answered");
        Row("first, answerable", results.FindAll(r => r.IsFirst && r.Case.Answerable));
        Row("later, answerable", results.FindAll(r => !r.IsFirst && r.Case.Answerable));
        Row("unanswerable", results.FindAll(r => !r.Case.Answerable));
        return table;

        void Row(string name, List<FollowUpResult> rows) => table.AddRow(
            name,
            rows.Count.ToString(CultureInfo.InvariantCulture),
            Share(rows, r => r.RightDocument),
            Share(rows, r => r.Good && r.Case.Answerable),
            Share(rows, r => !r.Answered));
    }

    private static string Share(List<FollowUpResult> rows, Func<FollowUpResult, bool> which) =>
        Interval.OfShare(rows, which).ToString();
}
