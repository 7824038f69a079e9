using VirtualAgent.Core.Commands;

namespace VirtualAgent.Dialogue.Patterns;

/// <summary>The right number at once, and nothing else in the same breath.</summary>
internal static class EmergencyPattern
{
    public static void Tell(Command.Emergency emergency, TurnDraft draft)
    {
        draft.Say(emergency.Kind switch
        {
            EmergencyKind.Danger => "emergency.danger",
            EmergencyKind.Fire => "emergency.fire",
            EmergencyKind.GasSmell => "emergency.gas-smell",
            EmergencyKind.LiveWire => "emergency.live-wire",
            EmergencyKind.Crisis => "emergency.crisis",
            EmergencyKind.Poison => "emergency.poison",
            EmergencyKind.Overdose => "emergency.overdose",
            _ => throw new System.Diagnostics.UnreachableException(),
        });
        draft.Settled = true;
    }
}
