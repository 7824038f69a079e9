namespace VirtualAgent.Recognizers.NumberParsing;

/// <summary>What a word or a run of digits contributes to a number.</summary>
internal enum LexemeKind
{
    Other,

    /// <summary>A number in digits.</summary>
    Digits,

    /// <summary>0 to 9.</summary>
    Unit,

    /// <summary>10 to 19, and 21 to 99 written as one word.</summary>
    Closed,

    /// <summary>20, 30 … 90: a unit may follow.</summary>
    Tens,

    /// <summary>A word for 100, 200 … 900 (Spanish).</summary>
    Hundreds,

    /// <summary>A factor: hundred, thousand, million; lakh, crore.</summary>
    Multiplier,
    Dozen,

    /// <summary>third, fifths, centésimo: an ordinal that may also be a denominator.</summary>
    Ordinal,

    /// <summary>half, quarter, medio, tercio: a denominator only.</summary>
    Denominator,

    /// <summary>a, an.</summary>
    Article,
    And,

    /// <summary>The spoken decimal mark: point, coma, con.</summary>
    Point,
    Over,
    Of,
    In,
    Out,
    Negative,
}
