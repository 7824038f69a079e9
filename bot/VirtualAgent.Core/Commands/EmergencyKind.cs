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
}
