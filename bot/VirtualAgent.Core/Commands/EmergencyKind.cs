namespace VirtualAgent.Core.Commands;

public enum EmergencyKind
{
    /// <summary>Somebody is hurt, a crime is under way, danger to life: 911.</summary>
    Danger,
    Fire,
    GasSmell,
    LiveWire,
    /// <summary>Suicide or self-harm: 988.</summary>
    Crisis,
    Poison,
    /// <summary>Too much of a drug or medicine, taken already, by whatever intent: 911, the poison line, then 988.</summary>
    Overdose,
    /// <summary>Somebody else stands where they may jump: 911, keep back, then 988.</summary>
    AboutToJump,
    /// <summary>Chemicals in the open: away from the wind, 911.</summary>
    Spill,
    /// <summary>Somebody else speaks of suicide or self-harm: stay with them, 988, and 911 where it is about to happen.</summary>
    CrisisOfAnother,
}
