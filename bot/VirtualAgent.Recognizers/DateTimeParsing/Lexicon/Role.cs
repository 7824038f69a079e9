namespace VirtualAgent.Recognizers.DateTimeParsing.Lexicon;

/// <summary>What a word or phrase can do in a date or time; most can do several.</summary>
internal enum Role
{
    Month,
    Weekday,
    WeekdayPlural,
    RelativeDay,
    Now,

    /// <summary>'tonight', 'last night': a day and a part of it; the value is the day's offset.</summary>
    Night,
    Unit,
    UnitSymbol,
    DayPart,
    DayPartPlural,

    /// <summary>'lunch', 'dinner': a part of the day only where 'at', 'before' or 'after' says so.</summary>
    Meal,

    /// <summary>'next', 'this', 'last' before what they say; the value is the offset.</summary>
    Relative,

    /// <summary>'coming', 'past': the nearest one, rather than the one of the week beside.</summary>
    Nearest,

    /// <summary>'pasado', 'que viene' after what they say.</summary>
    RelativeAfter,

    /// <summary>'same', 'that': a period that something else names.</summary>
    SamePeriod,
    Bound,
    BoundAfter,
    Approx,
    From,
    Between,
    To,
    And,
    Of,
    On,
    At,
    In,
    The,
    For,
    Every,
    SetAdverb,
    Once,
    Per,
    Ago,
    Later,
    FromAnchor,
    BeforeAnchor,
    Within,
    Early,
    Mid,
    Late,
    EarlierIn,
    LaterIn,
    EndOfDay,
    EndOfPeriod,
    Meridiem,
    MeridiemLetter,
    OClock,
    HourMark,
    ClockName,
    About,
    Past,
    Before,
    Quarter,
    Half,
    HalfUnit,
    MinutesWord,
    Holiday,
    Season,
    Amount,
    Whole,
    More,
    Less,
    QuarterYear,
    QuarterLetter,
    HalfYear,
    HalfYearLetter,
    SpecialYear,
    YearWord,
    Decade,
    Century,
    Week,
    WeekSymbol,
    Starting,
    First,
    Last,
    Rest,
    DayWord,
    WeekAfterNext,
    OrdinalEnding,
    Greeting,
    ToDate,
    RomanNumber,
    MasculineThe,
    MonthWord,

    /// <summary>'may', 'sat', 'mar': a date only beside other words of dates; with 1, only in small letters.</summary>
    Weak,

    /// <summary>'the week of', where any date may follow.</summary>
    WeekOf,

    /// <summary>'will', 'to' before the verb 'last'.</summary>
    Auxiliary,
}
