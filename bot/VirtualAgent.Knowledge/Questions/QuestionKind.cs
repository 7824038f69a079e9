namespace VirtualAgent.Knowledge.Questions;

/// <summary>What sort of thing would answer a question.</summary>
internal enum QuestionKind
{
    Other,
    HowMuch,
    When,
    Where,
    Who,
    HowLong,
    HowMany,
    HowTo,
    YesNo,
}
