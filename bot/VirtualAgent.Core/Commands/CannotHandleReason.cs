namespace VirtualAgent.Core.Commands;

/// <summary>Why a message led to nothing; each has its own text.</summary>
public enum CannotHandleReason
{
    NotUnderstood,
    Empty,
    OutOfScope,
    StaleChoice,
    CardNumber,

    /// <summary>A social security number or a password was taken out.</summary>
    Secret,
    UnexpectedAttachment,
    OtherLanguage,
    TooLong,
}
