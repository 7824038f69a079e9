using VirtualAgent.Recognizers.NumberParsing;

namespace VirtualAgent.Recognizers.OrdinalParsing;

/// <summary>Rewrites ordinal words as the cardinals they count, so that one grammar reads both.</summary>
internal static class OrdinalLexemes
{
    public static (List<Lexeme> Cardinals, List<bool> IsOrdinal) AsCardinals(List<Lexeme> lexemes, bool isSpanish)
    {
        var cardinals = new List<Lexeme>(lexemes.Count);
        var isOrdinal = new List<bool>(lexemes.Count);
        foreach (var lexeme in lexemes)
        {
            if (lexeme.Kind != LexemeKind.Ordinal || (lexeme.Plural && !isSpanish))
            {
                cardinals.Add(lexeme);
                isOrdinal.Add(false);
                continue;
            }

            var factor = Factor(lexeme.Value);
            if (factor > 1 && lexeme.Value > factor)
            {
                cardinals.Add(Counted(lexeme, lexeme.Value / factor, isSpanish));
                isOrdinal.Add(true);
                cardinals.Add(lexeme with { Kind = LexemeKind.Multiplier, Value = factor, Adjacent = true, Plural = false });
            }
            else
            {
                cardinals.Add(Counted(lexeme, lexeme.Value, isSpanish));
            }

            isOrdinal.Add(true);
        }

        return (cardinals, isOrdinal);
    }

    private static double Factor(double value) =>
        value >= 1e12 && value % 1e12 == 0 ? 1e12
        : value >= 1e6 && value % 1e6 == 0 ? 1e6
        : value >= 1e3 && value % 1e3 == 0 ? 1e3
        : 1;

    private static Lexeme Counted(Lexeme lexeme, double value, bool isSpanish) => lexeme with
    {
        Value = value,
        Plural = false,
        Kind = value switch
        {
            < 10 => LexemeKind.Unit,
            10 when isSpanish => LexemeKind.Tens,
            < 100 when value % 10 == 0 && value >= 20 => LexemeKind.Tens,
            < 100 => LexemeKind.Closed,
            < 1000 when isSpanish => LexemeKind.Hundreds,
            _ => LexemeKind.Multiplier,
        },
    };
}
