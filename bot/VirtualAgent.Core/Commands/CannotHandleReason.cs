namespace VirtualAgent.Core.Commands;

/// <summary>Why a message led to nothing; each has its own text.</summary>
public enum CannotHandleReason
{
    NotUnderstood,
    Empty,
    OutOfScope,
    StaleChoice,
    CardNumber,
    UnexpectedAttachment,
    OtherLanguage,
    TooLong,
}
