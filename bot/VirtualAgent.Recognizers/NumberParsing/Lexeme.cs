namespace VirtualAgent.Recognizers.NumberParsing;

/// <summary>A number word, or a number in digits, at its place in a text.</summary>
/// <param name="Adjacent">Only white space or a hyphen stands between this and the lexeme before.</param>
/// <param name="Plural">The word's form is plural, as 'fifths' or 'hundreds'.</param>
/// <param name="Subtype">For digits: integer, decimal, fraction or power.</param>
/// <param name="Complete">For digits: takes no multiplier or fraction after it.</param>
internal readonly record struct Lexeme(
    LexemeKind Kind,
    int Start,
    int End,
    double Value = 0,
    bool Adjacent = false,
    bool Plural = false,
    string Subtype = NumberSubtype.Integer,
    bool Complete = false)
{
    public bool IsWordCardinal => Kind is LexemeKind.Unit or LexemeKind.Closed or LexemeKind.Tens
        or LexemeKind.Hundreds or LexemeKind.Multiplier;
}
