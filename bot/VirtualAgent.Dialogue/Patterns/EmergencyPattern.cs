using System.Diagnostics;
using VirtualAgent.Core.Commands;

namespace VirtualAgent.Dialogue.Patterns;

/// <summary>The right number at once, and nothing else in the same breath but who helps; then what is said about it in the next ones.</summary>
internal static class EmergencyPattern
{
    public static void Tell(Command.Emergency emergency, TurnDraft draft)
    {
        Say("emergency", emergency.Kind, draft);
        TellWhoHelps(emergency.Help, draft);
    }

    /// <summary>Where they are is good; the number once more, for the danger may still be there.</summary>
    public static void Away(TurnDraft draft) => Say("emergency.away", KindOf(draft), draft);

    /// <summary>Whom to call; who told a place is told first that it goes nowhere from here.</summary>
    public static void Number(Command.AskEmergencyNumber number, TurnDraft draft)
    {
        if (number.ToldWhere)
        {
            draft.Say("emergency.tell-them");
        }

        Say("emergency.number", KindOf(draft), draft);
        TellWhoHelps(number.Help, draft);
    }

    /// <summary>What to leave alone, and who says when it is over.</summary>
    public static void Safe(TurnDraft draft) => Say("emergency.safe", KindOf(draft), draft);

    /// <summary>What was open goes on.</summary>
    public static void Passed(TurnDraft draft) =>
        draft.Say(draft.Warned is EmergencyKind.Crisis ? "crisis.passed" : "emergency.passed");

    private static void TellWhoHelps(string? question, TurnDraft draft)
    {
        if (question is not null)
        {
            KnowledgePattern.Search(new(question), draft);
        }
    }

    /// <summary>A form that was open stays so, with what it offered to choose from.</summary>
    private static void Say(string key, EmergencyKind kind, TurnDraft draft)
    {
        draft.Say($"{key}.{Name(kind)}");
        draft.Settled = true;
        draft.KeepsChoices = true;
    }

    private static EmergencyKind KindOf(TurnDraft draft) => draft.Warned ?? EmergencyKind.Danger;

    private static string Name(EmergencyKind kind) => kind switch
    {
        EmergencyKind.Danger => "danger",
        EmergencyKind.Fire => "fire",
        EmergencyKind.GasSmell => "gas-smell",
        EmergencyKind.LiveWire => "live-wire",
        EmergencyKind.Crisis => "crisis",
        EmergencyKind.CrisisOfAnother => "crisis-of-another",
        EmergencyKind.Poison => "poison",
        EmergencyKind.Overdose => "overdose",
        EmergencyKind.AboutToJump => "about-to-jump",
        EmergencyKind.Spill => "spill",
        _ => throw new UnreachableException(),
    };
}
