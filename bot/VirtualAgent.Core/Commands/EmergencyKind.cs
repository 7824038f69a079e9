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
}
