using VirtualAgent.Core.Texts;

namespace VirtualAgent.Core.Effects;

/// <summary>What came of asking for a person.</summary>
public abstract record HandoffOutcome : EffectResult
{
    private HandoffOutcome()
    {
    }

    /// <summary>The conversation is in the staff queue.</summary>
    public sealed record Waiting(int Ahead) : HandoffOutcome;

    /// <summary>Nobody is there now.</summary>
    /// <param name="Opens">When staff are back, as it is said.</param>
    public sealed record OutsideHours(LocalizedText Opens) : HandoffOutcome;

    /// <summary>The resident calls, calls cannot be put through here, and staff have the caller's number to call back.</summary>
    public sealed record CallBack : HandoffOutcome;

    /// <summary>The resident calls, calls cannot be put through here, and the caller's number is withheld.</summary>
    public sealed record NoLine : HandoffOutcome;

    /// <summary>A task for staff was stored; the resident stays with the agent.</summary>
    public sealed record Noted : HandoffOutcome;
}
