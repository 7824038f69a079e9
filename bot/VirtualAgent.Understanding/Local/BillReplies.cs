using VirtualAgent.Core.Commands;
using VirtualAgent.Core.Messages;
using VirtualAgent.Core.Skills;
using VirtualAgent.Core.Understanding;
using VirtualAgent.Understanding.Local.Intents;

namespace VirtualAgent.Understanding.Local;

/// <summary>What is said to a bill that is read back and is neither yes nor no: 'how much was that again', 'I paid already', 'wrong number'.</summary>
internal static class BillReplies
{
    private const int LongestAboutBill = 8;
    private const int LongestQuestion = 14;
    private const int LongestAmount = 3;

    /// <summary>Null where it is none of that.</summary>
    public static Command? Read(Utterance said, DialogueView view, Forms forms) =>
        !view.IsBillReadBack ? null
        : said.Tokens.Count <= LongestQuestion && MatterWords.AsksOfAmount.Fits(said) && NamesNoBill(said) ? new Command.ExplainQuestion()
        : said.Text.Any(char.IsDigit) ? IsAboutBill(said) && NamesNoBill(said) ? new Command.Repeat() : null
        : MatterWords.AsksIfLate.Fits(said) ? new Command.AskKnowledge(forms.Searched("late-fee", said, Kind(view)))
        : MatterWords.SaysPaid.Fits(said) ? new Command.SmallTalk(SmallTalkKind.SaysPaid)
        : MatterWords.AsksForLink.Fits(said) && view.Channel != Channel.Voice ? new Command.Affirm()
        : MatterWords.NumberMisheard.Fits(said) && Slot(SlotKind.AccountNumber, view) is { } number ? new Command.ReviseSlot(number.Name)
        : MatterWords.ContestsBill.Fits(said) ? new Command.AskKnowledge(forms.Searched("contest", said, Kind(view)))
        : MatterWords.FindsBillHigh.Fits(said) ? new Command.AskKnowledge($"{said.Text} {Kind(view)}")
        : IsAboutBill(said) ? new Command.Repeat()
        : null;

    private static bool IsAboutBill(Utterance said) => said.Tokens.Count <= LongestAboutBill && MatterWords.AboutBill.Fits(said);

    /// <summary>'40 bucks' is an amount, 'C1001748' another bill.</summary>
    private static bool NamesNoBill(Utterance said) => said.Tokens.All(token => token.Text.Count(char.IsDigit) <= LongestAmount);

    private static string Kind(DialogueView view) => Slot(SlotKind.Choice, view) is { } kind ? view.Filled[kind.Name]!.Display.In(view.Locale) : string.Empty;

    private static SlotDefinition? Slot(SlotKind kind, DialogueView view) =>
        view.Slots.FirstOrDefault(slot => slot.Kind == kind && view.Filled.Value(slot.Name) is not null);
}
