using System.Collections.Immutable;
using VirtualAgent.Core.Commands;
using VirtualAgent.Core.Messages;
using VirtualAgent.Core.Skills;
using VirtualAgent.Core.Understanding;
using VirtualAgent.Understanding.Local.Intents;
using VirtualAgent.Understanding.Local.Words;

namespace VirtualAgent.Understanding.Local;

/// <summary>What is said to a bill that is read back and is neither yes nor no: 'how much was that again', 'I paid already', 'wrong number'.</summary>
internal static class BillReplies
{
    private const int LongestAboutBill = 8;
    private const int LongestQuestion = 14;
    private const int LongestAmount = 3;
    private const string BillKind = "kind";

    /// <summary>Null where it is none of that.</summary>
    public static ImmutableArray<Command>? Read(Utterance said, DialogueView view, Forms forms) =>
        (forms.IsQuestion(said) ? null : Contested(said, view, forms, BillWords.WillContest) ?? PaidInPerson(said, view, forms)) ?? (Reply(said, view, forms) is { } reply ? [reply] : null);

    /// <summary>What follows 'don't pay it': 'I want to fight it', 'how do I contest it'.</summary>
    public static ImmutableArray<Command>? AfterDrop(Utterance said, DialogueView view, Forms forms) => Contested(said, view, forms, BillWords.ContestsBill);

    /// <summary>'No, I want to fight it', of a bill that is about to be paid or whose page was just given: it is not paid, and how to contest it is told; null where it is not that.</summary>
    private static ImmutableArray<Command>? Contested(Utterance said, DialogueView view, Forms forms, Wording wording) =>
        wording.Fits(said) && KindInHand(view) is { } kind
            ? [new Command.CancelSkill(GoesOn: true), new Command.AskKnowledge(forms.Searched("contest", said, kind))]
            : null;

    /// <summary>'No, I want to pay it in person': it is not paid here, and where that is done is told; null where it is not that.</summary>
    private static ImmutableArray<Command>? PaidInPerson(Utterance said, DialogueView view, Forms forms) =>
        view.IsBillReadBack && MatterWords.PaysInPerson.Fits(said)
            ? [new Command.CancelSkill(GoesOn: true), new Command.AskKnowledge(forms.Searched("in-person", said))]
            : null;

    private static Command? Reply(Utterance said, DialogueView view, Forms forms) =>
        !view.IsBillReadBack ? null
        : said.Tokens.Count <= LongestQuestion && BillWords.AsksOfAmount.Fits(said) && NamesNoBill(said) ? new Command.ExplainQuestion()
        : said.Text.Any(char.IsDigit) ? IsAboutBill(said) && NamesNoBill(said) ? new Command.Repeat() : null
        : MatterWords.ComesInPerson.Fits(said) ? new Command.AskKnowledge(forms.Searched("in-person", said))
        : BillWords.AsksIfLate.Fits(said) ? new Command.AskKnowledge(forms.Searched("late-fee", said, Kind(view)))
        : BillWords.SaysPaid.Fits(said) ? new Command.SmallTalk(SmallTalkKind.SaysPaid)
        : BillWords.AsksForLink.Fits(said) && view.Channel != Channel.Voice ? new Command.Affirm()
        : BillWords.NumberMisheard.Fits(said) && Slot(SlotKind.AccountNumber, view) is { } number ? new Command.ReviseSlot(number.Name)
        : BillWords.ContestsBill.Fits(said) ? new Command.AskKnowledge(forms.Searched("contest", said, Kind(view)))
        : BillWords.FindsBillHigh.Fits(said) ? new Command.AskKnowledge($"{said.Text} {Kind(view)}")
        : IsAboutBill(said) ? new Command.Repeat()
        : null;

    private static bool IsAboutBill(Utterance said) => said.Tokens.Count <= LongestAboutBill && BillWords.AboutBill.Fits(said);

    /// <summary>'40 bucks' is an amount, 'C1001748' another bill.</summary>
    private static bool NamesNoBill(Utterance said) => said.Tokens.All(token => token.Text.Count(char.IsDigit) <= LongestAmount);

    /// <summary>The kind of the bill that is being paid, or for which the page to pay was just given; null where there is none.</summary>
    private static string? KindInHand(DialogueView view) =>
        (view.ActiveSkill == SkillNames.PayBill ? view.Filled[BillKind]
            : view.ActiveSkill is null && SkillNames.IsOfPayment(view.JustDone) ? view.Memory.Facts[BillKind] : null)?.Display.In(view.Locale);

    private static string Kind(DialogueView view) => Slot(SlotKind.Choice, view) is { } kind ? view.Filled[kind.Name]!.Display.In(view.Locale) : string.Empty;

    private static SlotDefinition? Slot(SlotKind kind, DialogueView view) =>
        view.Slots.FirstOrDefault(slot => slot.Kind == kind && view.Filled.Value(slot.Name) is not null);
}
