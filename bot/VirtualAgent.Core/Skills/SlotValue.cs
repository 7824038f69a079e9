using VirtualAgent.Core.Texts;

namespace VirtualAgent.Core.Skills;

/// <summary>A value that a skill accepted.</summary>
/// <param name="Value">Canonical: a code, an id, ISO date, cents, or JSON where the skill needs more.</param>
/// <param name="Display">As it is read back.</param>
public sealed record SlotValue(string Value, LocalizedText Display)
{
    /// <summary>A reading of 'this number' where the channel does not tell it.</summary>
    public const string PhoneAtHand = "phone-at-hand";

    /// <summary>The resident chose not to say.</summary>
    public static SlotValue Skipped { get; } = new(string.Empty, string.Empty);

    /// <summary>It is needed, and the resident cannot tell.</summary>
    public static SlotValue Unknown { get; } = new("unknown", LocalizedText.Of(("en", "Not known"), ("es", "No se sabe")));

    public bool IsSkipped => Value.Length == 0;
}
