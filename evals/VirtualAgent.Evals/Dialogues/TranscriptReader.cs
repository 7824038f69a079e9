using System.Collections.Immutable;
using System.Globalization;
using VirtualAgent.Core.Messages;

namespace VirtualAgent.Evals.Dialogues;

/// <summary>Reads transcripts in their plain form: a header, then turns, each line <c>what: words</c>.</summary>
public static class TranscriptReader
{
    private static readonly string[] Header = ["title", "channel", "locale", "now", "setup", "needs"];

    public static ImmutableArray<Transcript> ReadAll(string folder) =>
    [
        .. Directory.EnumerateFiles(folder, "*.txt", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(path => Read(path, File.ReadAllLines(path))),
    ];

    public static Transcript Read(string path, IReadOnlyList<string> lines)
    {
        var entries = lines
            .Select((text, index) => (Text: text.Trim(), Line: index + 1))
            .Where(l => l.Text.Length > 0 && !l.Text.StartsWith('#'))
            .Select(l => Entry.Of(path, l.Text, l.Line))
            .ToList();
        var header = entries.TakeWhile(e => Header.Contains(e.What)).ToList();
        return new(
            path,
            One(path, header, "title"),
            ChannelOf(path, header),
            One(path, header, "locale"),
            DateTime.Parse(One(path, header, "now"), CultureInfo.InvariantCulture),
            [.. header.Where(e => e.What == "setup").Select(e => SetupOf(path, e))],
            header.Find(e => e.What == "needs")?.Words,
            Turns(path, [.. entries.Skip(header.Count)]));
    }

    private static ImmutableArray<TranscriptTurn> Turns(string path, ImmutableArray<Entry> entries)
    {
        var turns = ImmutableArray.CreateBuilder<TranscriptTurn>();
        for (var at = 0; at < entries.Length;)
        {
            var input = InputOf(entries[at])
                ?? throw new TranscriptFault(path, entries[at].Line, $"'{entries[at].What}' comes before anything was said");
            var rest = entries.Skip(at + 1).TakeWhile(e => InputOf(e) is null).ToList();
            turns.Add(TurnOf(path, entries[at].Line, input, rest));
            at += 1 + rest.Count;
        }

        return turns.ToImmutable();
    }

    private static TranscriptTurn TurnOf(string path, int line, Input input, List<Entry> rest)
    {
        var turn = new TranscriptTurn(line, input, [], [], []);
        foreach (var entry in rest)
        {
            turn = entry.What switch
            {
                "commands" => turn with { Commands = [.. turn.Commands, .. Split(entry.Words, ',')] },
                "effect" => turn with { Effects = [.. turn.Effects, .. Split(entry.Words, ',')] },
                _ => turn with { Expectations = turn.Expectations.Add(ExpectationOf(path, entry)) },
            };
        }

        return turn;
    }

    private static Expectation ExpectationOf(string path, Entry entry) => entry.What switch
    {
        "agent" when entry.Words.Length == 0 => new Expectation.Silent(entry.Line),
        "agent" => new Expectation.Says(entry.Line, Split(entry.Words, '|')),
        "agent-not" => new Expectation.SaysNot(entry.Line, entry.Words),
        "choices" => new Expectation.Offers(entry.Line, Split(entry.Words, '|')),
        "cites" => new Expectation.Cites(entry.Line, entry.Words),
        _ => throw new TranscriptFault(path, entry.Line, $"'{entry.What}' is not known here"),
    };

    private static Input? InputOf(Entry entry) => entry.What switch
    {
        "resident" => new Input.Words(entry.Words.Replace("\\n", "\n", StringComparison.Ordinal)),
        "button" => new Input.Button(entry.Words),
        "keys" => new Input.Keys(entry.Words),
        "photo" => new Input.Photo(entry.Words),
        "silence" => new Input.Silence(),
        "open" => new Input.Open(),
        "released" => new Input.Released(),
        "call again" => new Input.CallAgain(),
        _ => null,
    };

    private static Setup SetupOf(string path, Entry entry) =>
        entry.Words.Split(" at ", 2) is [var filed, var place] && filed.StartsWith("filed ", StringComparison.Ordinal)
            ? new(filed["filed ".Length..], place)
            : throw new TranscriptFault(path, entry.Line, "a setup is 'filed {service code} at {place}'");

    private static Channel ChannelOf(string path, List<Entry> header) => One(path, header, "channel") switch
    {
        "web" => Channel.WebChat,
        "sms" => Channel.Sms,
        "voice" => Channel.Voice,
        var other => throw new TranscriptFault(path, 1, $"there is no channel '{other}'"),
    };

    private static string One(string path, List<Entry> header, string what) =>
        header.Find(e => e.What == what)?.Words ?? throw new TranscriptFault(path, 1, $"'{what}' is missing");

    private static ImmutableArray<string> Split(string words, char mark) =>
        [.. words.Split(mark, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];

    private sealed record Entry(int Line, string What, string Words)
    {
        public static Entry Of(string path, string text, int line) => text.Split(':', 2) switch
        {
            [var what, var words] => new(line, what, words.Trim()),
            [("silence" or "photo" or "open" or "released" or "call again") and var what] => new(line, what, string.Empty),
            _ => throw new TranscriptFault(path, line, "no colon"),
        };
    }
}
