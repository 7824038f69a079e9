namespace VirtualAgent.Core.State;

/// <summary>How far a resident has agreed to what a skill is about to do. Any change of a slot takes it back.</summary>
public enum Consent
{
    NotAsked,

    /// <summary>The read-back was the last thing said of this matter; a yes now means it.</summary>
    Asked,
    Given,
}
