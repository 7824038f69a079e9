using System.Collections.Immutable;
using VirtualAgent.Core.Commands;
using VirtualAgent.Core.Skills;
using VirtualAgent.Core.State;
using VirtualAgent.Core.Understanding;
using VirtualAgent.Understanding.Local.Phrases;

namespace VirtualAgent.Understanding.Local.Waiting;

/// <summary>Reads what is said about the order of several matters: which comes first, and which is dropped.</summary>
internal sealed class WaitingReader(WaitingNames names, ControlPhrases controls, MessageMatters matters)
{
    private const int LongestName = 12;
    private const int FewWords = 6;
    private const int FewestWords = 2;
    private const int TwoChoices = 2;

    /// <summary>Null where the message says nothing about it.</summary>
    public async Task<ImmutableArray<Command>?> ReadAsync(Utterance said, DialogueView view, CancellationToken cancellationToken)
    {
        if (view.ActiveSkill is not { } active || view.IsForStaff)
        {
            return null;
        }

        if (WaitingWords.DropsAll.Fits(said))
        {
            return [new Command.CancelSkill { All = true }];
        }

        if (WaitingNames.IsOver(said) && said.Tokens.Any(t => t.Text is "not" or "no") && names.TellsInHand(said, view) && YesNoAnswer.Read(said) is null)
        {
            return [new Command.CancelSkill(Unsure: true)];
        }

        if (Dropped(said, view) is { } dropped)
        {
            return [dropped];
        }

        if (WaitingWords.OtherFirst.Find(said) is var (start, end))
        {
            return await OtherAsync(said.Part(said.Text[end..].Trim(' ', ',', '.', ':', ';', '-')), said.Part(said.Text[..start]), view, cancellationToken);
        }

        if (WaitingWords.SaysFirst.Find(said) is (> 0 and var last, _))
        {
            return await FirstAsync(said.Part(said.Text[..last].Trim(' ', ',', '.', ';', '-')), view, cancellationToken);
        }

        if (view.AwaitsOther && controls.Whole(said.Tokens) is null)
        {
            return await FirstAsync(said, view, cancellationToken);
        }

        var first = WaitingWords.PutsFirst.Find(said) is (var at, _) && WaitingWords.PutsFirst.Fits(said) ? Clause(said, at) : null;
        if ((first ?? (TakesUp(said, view) ? said : null)) is { } named && names.Find(named, view) is { } meant)
        {
            return first is null && AsksAfter(said, view) ? [new Command.SwitchMatter(meant.Run) { Later = true }] : [new Command.SwitchMatter(meant.Run), .. names.Values(meant, said, view)];
        }

        if (first is null || names.NamesInHand(first, view))
        {
            return null;
        }

        return names.OtherKind(first, view) is { } kind ? [new Command.StartSkill(active, Another: true, First: true), kind, .. Numbers(kind, said, view)]
            : WaitingWords.Orders.Fits(said) || (said.Tokens.Count <= FewWords && WaitingWords.NamesBill.Fits(first)) ? await FirstAsync(said, view, cancellationToken)
            : null;
    }

    /// <summary>'Cancel the water bill', 'the ticket later': of one that waits, or of the one in hand.</summary>
    private Command? Dropped(Utterance said, DialogueView view) =>
        said.Tokens.Count > LongestName ? null
        : !view.Waiting.IsEmpty && said.Tokens.Count <= FewWords && WaitingWords.Later.Fits(said) && names.TellsInHand(said, view) ? new Command.SwitchMatter()
        : view.Waiting.IsEmpty ? WaitingWords.Cancels.Fits(said) && names.TellsInHand(said, view) ? new Command.CancelSkill() : null
        : names.OverNow(said, view) is { } over ? new Command.CancelSkill { Run = over.Run }
        : !WaitingWords.Drops.Fits(said) ? null
        : names.Find(said, view) is { } matter ? new Command.CancelSkill { Run = matter.Run }
        : names.TellsInHand(said, view) ? new Command.CancelSkill()
        : null;

    /// <summary>'The other thing first', and what it is where that is said.</summary>
    private async Task<ImmutableArray<Command>?> OtherAsync(Utterance rest, Utterance before, DialogueView view, CancellationToken cancellationToken)
    {
        if (rest.Tokens.Count >= FewestWords)
        {
            return names.Find(rest, view) is { } named ? [new Command.SwitchMatter(named.Run), .. names.Values(named, rest, view)]
                : await FirstAsync(rest, view, cancellationToken);
        }

        return before.Tokens.Count > LongestName ? null
            : !view.Waiting.IsEmpty ? [new Command.SwitchMatter()]
            : view.Offered.Count(choice => choice.Commands is [Command.SetSlot or Command.AskKnowledge]) == TwoChoices ? null
            : [new Command.SetAside()];
    }

    /// <summary>A matter that was not told before comes before the one in hand; null where none begins.</summary>
    private async Task<ImmutableArray<Command>?> FirstAsync(Utterance said, DialogueView view, CancellationToken cancellationToken)
    {
        var read = await matters.ReadAsync(said, ChangesOfMind.Dropped(view), cancellationToken);
        var begins = read.IndexOf(read.FirstOrDefault(command => command is Command.StartSkill)!);
        return begins < 0 ? null
            : [.. read.Select((command, at) => command is Command.StartSkill start ? start with { Another = true, First = at == begins } : command)];
    }

    private IEnumerable<Command> Numbers(Command.SetSlot kind, Utterance said, DialogueView view) =>
        names.Values(new WaitingMatter(string.Empty, string.Empty, view.Slots, SlotValues.Empty), said, view).Where(set => set.Slot != kind.Slot);

    /// <summary>What names a matter is short, and no answer to a question that its name could answer.</summary>
    private static bool TakesUp(Utterance said, DialogueView view) =>
        !view.Waiting.IsEmpty && said.Tokens.Count <= LongestName && (view.Asked is not { Kind: SlotKind.ServiceType } || WaitingWords.NamesBill.Fits(said)) && WaitingWords.TakesUp.Fits(said);

    /// <summary>'And the light?' in the middle of the pothole's questions.</summary>
    private static bool AsksAfter(Utterance said, DialogueView view) =>
        view.Asked is not null && said.Tokens.Count <= FewWords
        && (said.Text.EndsWith('?') || said.Tokens is [{ Text: "and" or "y" }, { Text: not ("now" or "ahora") }, ..]);

    /// <summary>The clause that is put first: 'water first' of 'water first, then the ticket'.</summary>
    private static Utterance Clause(Utterance said, int at) =>
        WaitingWords.EndsClause.Find(said.Part(said.Text[at..])) is (var end, _) && end > 0 ? said.Part(said.Text[..(at + end)]) : said;
}
