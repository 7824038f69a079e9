using System.Collections.Immutable;
using VirtualAgent.Core.Commands;
using VirtualAgent.Core.Replies;
using VirtualAgent.Evals.Understanding;

namespace VirtualAgent.Evals.Dialogues;

/// <summary>What came of one message.</summary>
internal sealed record Hearing(ImmutableArray<Command> Commands, ImmutableArray<Reply> Replies, ImmutableArray<string> Effects)
{
    public string Text { get; } = string.Join('\n', Replies.Select(TextOf));

    public IEnumerable<string> Lines =>
    [
        $"commands: {string.Join(", ", Understood.Select(CommandExpectation.Describe))}",
        .. Replies.SelectMany(r => TextOf(r).Split('\n')).Select(line => $"agent: {line}"),
        .. Labels.Any() ? [$"choices: {string.Join(" | ", Labels)}"] : Array.Empty<string>(),
        .. Cited.Select(url => $"cites: {url}"),
        .. Effects.Select(effect => $"effect: {effect}"),
    ];

    /// <summary>A correction is the values that it sets.</summary>
    private ImmutableArray<Command> Understood =>
        [.. Commands.SelectMany(c => c is Command.CorrectSlots correct ? correct.Slots.CastArray<Command>() : [c])];

    private IEnumerable<string> Labels => Replies.SelectMany(r => r.Choices).Select(c => c.Label);

    /// <summary>The addresses of the answers' sources.</summary>
    public IEnumerable<string> Cited => Replies.OfType<Reply.Answer>().SelectMany(a => a.Citations).Select(c => c.Url);

    /// <summary>What is not as the turn of a transcript has it.</summary>
    public IEnumerable<(int Line, string Reason)> Differences(TranscriptTurn turn)
    {
        if (turn.Commands.Length > 0 && !CommandExpectation.IsMet([.. turn.Commands], Understood))
        {
            yield return (turn.Line, $"not understood as {string.Join(", ", turn.Commands)}");
        }

        var wanted = turn.Effects.Remove("none").Order(StringComparer.Ordinal);
        if (!wanted.SequenceEqual(Effects.Order(StringComparer.Ordinal)))
        {
            yield return (turn.Line, $"effects should be [{string.Join(", ", wanted)}] and are [{string.Join(", ", Effects)}]");
        }

        var at = 0;
        foreach (var expectation in turn.Expectations)
        {
            if (Difference(expectation, ref at) is { } reason)
            {
                yield return (expectation.Line, reason);
            }
        }
    }

    private string? Difference(Expectation expectation, ref int at)
    {
        switch (expectation)
        {
            case Expectation.Says says:
                var from = at;
                var end = says.Either.Max(text => EndOf(text, from));
                at = Math.Max(at, end);
                return end < 0 ? $"does not say '{string.Join("' or '", says.Either)}'" : null;
            case Expectation.SaysNot says:
                return Text.Contains(says.Text, StringComparison.OrdinalIgnoreCase) ? $"says '{says.Text}'" : null;
            case Expectation.Offers offers:
                return InOrder(offers.Labels) ? null : $"does not offer {string.Join(" | ", offers.Labels)}";
            case Expectation.Cites cites:
                return Cited.Any(url => url.Contains(cites.Path, StringComparison.OrdinalIgnoreCase)) ? null : $"does not cite {cites.Path}";
            case Expectation.Silent:
                return Replies.IsEmpty ? null : "does not keep silent";
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private int EndOf(string text, int from) => Text.IndexOf(text, from, StringComparison.OrdinalIgnoreCase) is >= 0 and var at ? at + text.Length : -1;

    private bool InOrder(ImmutableArray<string> labels)
    {
        using var offered = Labels.GetEnumerator();
        return labels.All(label =>
        {
            while (offered.MoveNext())
            {
                if (offered.Current.StartsWith(label, StringComparison.OrdinalIgnoreCase))
                {
                    return true;
                }
            }

            return false;
        });
    }

    private static string TextOf(Reply reply) => reply switch
    {
        Reply.Confirm confirm => string.Join('\n', [Plain(confirm.Text), .. confirm.Summary.Select(line => $"{line.Label}: {line.Value}")]),
        Reply.Link link => $"{Plain(link.Text)}\n[{link.Title}] {link.Url}",
        _ => Plain(reply.Text),
    };

    private static string Plain(string text) => text.Replace("*", string.Empty, StringComparison.Ordinal);
}
