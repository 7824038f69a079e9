using VirtualAgent.Recognizers.DateTimeParsing.Lexicon;

namespace VirtualAgent.Recognizers.DateTimeParsing.Tokens;

/// <summary>A run of letters, a run of digits, or one sign.</summary>
/// <param name="End">Index after the last character.</param>
/// <param name="Number">The value of digits; -1 for anything else, and for digits that are no date's.</param>
/// <param name="Spaced">White space stands before it.</param>
internal readonly record struct Token(int Start, int End, char First, int Number, bool Spaced, WordInfo? Word)
{
    public int Length => End - Start;

    public bool IsDigits => First is >= '0' and <= '9';
}
