using static VirtualAgent.Recognizers.NumberParsing.LexemeKind;

namespace VirtualAgent.Recognizers.NumberParsing;

/// <summary>Reads one cardinal: chunks below a thousand, each with its multipliers, from large to small.</summary>
internal sealed class CardinalParser(IReadOnlyList<Lexeme> lexemes, bool isSpanish)
{
    private const double Thousand = 1e3;
    private const int LongestNumber = 200;

    public bool TryParse(int start, out Cardinal cardinal)
    {
        cardinal = default;
        if (!TryTerm(start, leading: true, out var term))
        {
            return false;
        }

        var terms = new Stack<(double Value, double Factor)>();
        terms.Push((term.Value, term.Factor));
        cardinal = new Cardinal(term.Next, term.Value, term.Factor, term.Subtype, term.AndAt, term.BeforeAnd, FromDigits: term.FromDigits);
        while (!term.Final && cardinal.Next - start < LongestNumber && TryNextTerm(cardinal, terms, out term, out var andAt))
        {
            var before = cardinal.Value;
            Fold(terms, ref term);
            terms.Push((term.Value, term.Factor));
            var sum = terms.Sum(t => t.Value);
            cardinal = cardinal with
            {
                Next = term.Next,
                Value = sum,
                Factor = term.Factor,
                AndAt = andAt >= 0 ? andAt : term.AndAt,
                BeforeAnd = andAt >= 0 ? before : before + term.BeforeAnd,
                FactorBeforeAnd = andAt >= 0 ? cardinal.Factor : 1,
                FromDigits = cardinal.FromDigits || term.FromDigits,
            };
        }

        return true;
    }

    public Lexeme At(int index) => index < lexemes.Count ? lexemes[index] : default;

    public bool AdjacentAt(int index, LexemeKind kind) => At(index) is { Adjacent: true } next && next.Kind == kind;

    private bool TryNextTerm(Cardinal soFar, Stack<(double Value, double Factor)> terms, out Term term, out int andAt)
    {
        term = default;
        andAt = AdjacentAt(soFar.Next, And) && soFar.Factor > 1 ? soFar.Next : -1;
        var start = andAt >= 0 ? andAt + 1 : soFar.Next;
        if (soFar.Factor <= 1 || !At(start).Adjacent || !TryTerm(start, leading: false, out term))
        {
            return false;
        }

        if (term.FromDigits && term.Factor <= 1 && (term.Value <= 0 || (andAt < 0 && !IsTailOfThousands(start, soFar))))
        {
            return false;
        }

        var smallest = terms.Peek().Factor;
        return (term.Factor < smallest && term.Value < smallest)
            || (andAt < 0 && term.Factor > smallest && TakesThousandsAlong(term.Factor, terms));
    }

    /// <summary>'tres billones dos mil cien millones': 2,100 million, inside the billions.</summary>
    private bool TakesThousandsAlong(double factor, Stack<(double Value, double Factor)> terms)
    {
        var thousands = terms.Peek().Factor == Thousand;
        return isSpanish && thousands && terms.Count <= 2 && terms.All(t => t.Factor == Thousand || t.Factor > factor);
    }

    /// <summary>'2 mil 500', but not 'two thousand 7'.</summary>
    private bool IsTailOfThousands(int index, Cardinal soFar) =>
        soFar.Factor == Thousand && At(index) is { Value: >= 100 and < Thousand } digits && digits.End - digits.Start == 3;

    /// <summary>'cuatrocientos cincuenta y cinco mil doscientos veintiocho millones': the millions take the thousands along.</summary>
    private static void Fold(Stack<(double Value, double Factor)> terms, ref Term term)
    {
        var factor = term.Factor;
        while (terms.Count > 0 && terms.Peek().Factor < factor)
        {
            term = term with { Value = term.Value + (terms.Pop().Value * factor) };
        }
    }

    private bool TryTerm(int start, bool leading, out Term term)
    {
        term = default;
        var first = At(start);
        var index = start;
        var chunk = new Chunk(1, -1, 0);
        if (first.Kind == Digits && !first.Complete)
        {
            index++;
            chunk = chunk with { Value = first.Value };
        }
        else if (first.Kind == Article && IsMultiplierOrDozen(At(start + 1)))
        {
            index++;
        }
        else if (TryChunk(ref index, out var words))
        {
            chunk = words;
        }
        else if (!IsBareMultiplier(start, leading))
        {
            return false;
        }

        var factor = 1d;
        while (At(index).Kind == Multiplier && (index == start || At(index).Adjacent) && factor <= 1e12)
        {
            factor *= At(index++).Value;
        }

        var final = AdjacentAt(index, Dozen) && index > start;
        factor = final ? factor * At(index++).Value : factor;
        var value = chunk.Value * factor;
        var subtype = value == Math.Floor(value) ? NumberSubtype.Integer : NumberSubtype.Decimal;
        term = new Term(index, value, factor, final, first.Kind == Digits, subtype, factor > 1 ? -1 : chunk.AndAt, chunk.BeforeAnd);
        return true;
    }

    private bool IsMultiplierOrDozen(Lexeme next) => next.Adjacent && next.Kind is Multiplier or Dozen && !next.Plural;

    /// <summary>'mil', 'hundred thousand'; but the 'hundred' of 'a few hundred' and 'millions' are no numbers.</summary>
    private bool IsBareMultiplier(int start, bool leading) =>
        At(start) is { Kind: Multiplier, Plural: false } word
        && (!leading || (isSpanish ? word.Value == Thousand : start == 0 || !word.Adjacent || AdjacentAt(start + 1, Multiplier)));

    private bool TryChunk(ref int index, out Chunk chunk)
    {
        if (isSpanish)
        {
            return TrySpanishChunk(ref index, out chunk);
        }

        chunk = new Chunk(0, -1, 0);
        if (!TryBelowHundred(ref index, out var value))
        {
            return false;
        }

        chunk = new Chunk(value, -1, 0);
        if (!AdjacentAt(index, Multiplier) || At(index).Value != 100 || value is 0 or >= 100)
        {
            return true;
        }

        var hundreds = value * 100;
        var hundredAt = index;
        var andAt = AdjacentAt(index + 1, And) ? index + 1 : -1;
        var tail = andAt >= 0 ? andAt + 1 : index + 1;
        if (At(tail).Adjacent && TryBelowHundred(ref tail, out var rest) && rest > 0 && !AdjacentHundred(tail))
        {
            chunk = new Chunk(hundreds + rest, andAt, andAt >= 0 ? hundreds : 0);
            index = tail;
            return true;
        }

        index = hundredAt;
        return true;
    }

    private bool AdjacentHundred(int index) => AdjacentAt(index, Multiplier) && At(index).Value == 100;

    private bool TryBelowHundred(ref int index, out double value)
    {
        var word = At(index);
        value = word.Value;
        if (word.Kind is Unit or Closed)
        {
            index++;
            return true;
        }

        if (word.Kind != Tens)
        {
            return false;
        }

        index++;
        if (AdjacentAt(index, Unit) && At(index).Value > 0)
        {
            value += At(index++).Value;
        }

        return true;
    }

    private bool TrySpanishChunk(ref int index, out Chunk chunk)
    {
        var start = index;
        var value = 0d;
        if (At(index).Kind == Hundreds)
        {
            value = At(index++).Value;
        }

        if (index == start || At(index).Adjacent)
        {
            value += SpanishBelowHundred(ref index, allowZero: index == start);
        }

        chunk = new Chunk(value, -1, 0);
        return index > start;
    }

    private double SpanishBelowHundred(ref int index, bool allowZero)
    {
        var word = At(index);
        if (word.Kind is Unit or Closed && (allowZero || word.Value > 0))
        {
            index++;
            return word.Value;
        }

        if (word.Kind != Tens)
        {
            return 0;
        }

        var unit = AdjacentAt(index + 1, And) ? index + 2 : index + 1;
        var hasUnit = AdjacentAt(unit, Unit) && At(unit).Value > 0;
        index = hasUnit ? unit + 1 : index + 1;
        return hasUnit ? word.Value + At(unit).Value : word.Value;
    }

    private readonly record struct Chunk(double Value, int AndAt, double BeforeAnd);

    private readonly record struct Term(
        int Next, double Value, double Factor, bool Final, bool FromDigits, string Subtype, int AndAt, double BeforeAnd);
}
