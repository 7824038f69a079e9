namespace VirtualAgent.Recognizers.NumberParsing;

/// <summary>A whole number read from lexemes.</summary>
/// <param name="Next">Index of the first lexeme that does not belong to it.</param>
/// <param name="Factor">Its last multiplier: 1e6 in 'two million', 1 in 'twelve'.</param>
/// <param name="AndAt">Index of the last 'and' inside, or -1: 'one hundred and three quarters' splits there.</param>
/// <param name="BeforeAnd">The value up to that 'and'.</param>
/// <param name="FactorBeforeAnd">The last multiplier before that 'and'.</param>
internal readonly record struct Cardinal(
    int Next, double Value, double Factor, string Subtype, int AndAt = -1,
    double BeforeAnd = 0, double FactorBeforeAnd = 1, bool FromDigits = false);
