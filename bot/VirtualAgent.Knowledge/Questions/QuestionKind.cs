namespace VirtualAgent.Knowledge.Questions;

/// <summary>What sort of thing would answer a question.</summary>
internal enum QuestionKind
{
    Other,
    HowMuch,
    When,

    /// <summary>A time of the day: 'what time', 'hours'.</summary>
    AtTime,
    Where,
    Who,

    /// <summary>A number to call.</summary>
    Phone,
    HowLong,
    HowMany,

    /// <summary>A size, a distance, an age, a temperature: 'how tall', 'how far'.</summary>
    Measure,
    HowTo,

    /// <summary>What to have or bring.</summary>
    Needs,
    YesNo,
}
