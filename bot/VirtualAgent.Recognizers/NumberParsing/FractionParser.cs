using static VirtualAgent.Recognizers.NumberParsing.LexemeKind;

namespace VirtualAgent.Recognizers.NumberParsing;

/// <summary>Reads fractions in words: 'two thirds', 'one and a half', 'five million and three quarters', '1 over 21'.</summary>
internal sealed class FractionParser(CardinalParser cardinals, bool isSpanish)
{
    private const double Million = 1e6;

    /// <summary>A fraction that starts with an article, 'half' or 'quarter'.</summary>
    public bool TryParseBare(int start, out int next, out double value)
    {
        (next, value) = (start, 0);
        var first = cardinals.At(start);
        if (first.Kind == Denominator && first is { Plural: false, Value: 2 or 4 })
        {
            value = 1 / first.Value;
            next = start + 1;
            TakeMultiplier(ref next, ref value);
            return first.Value == 2 || next > start + 1;
        }

        if (first.Kind != Article || !IsFractionUnit(cardinals.At(start + 1)))
        {
            return false;
        }

        value = 1 / cardinals.At(start + 1).Value;
        next = start + 2;
        TakeMultiplier(ref next, ref value);
        return true;
    }

    /// <summary>What follows a cardinal and makes it a fraction or a mixed number.</summary>
    public bool TryExtend(Cardinal whole, out int next, out double value, Ratios ratios)
    {
        return TrySimple(whole, out next, out value)
            || TryMixed(whole, out next, out value)
            || TryRatio(whole, out next, out value, ratios);
    }

    /// <summary>'three fifths', 'one hundred and three quarters', 'one one hundred and fifth'.</summary>
    private bool TrySimple(Cardinal numerator, out int next, out double value)
    {
        value = 0;
        if (numerator.FromDigits || !TryDenominator(numerator, out next, out var denominator))
        {
            next = numerator.Next;
            return false;
        }

        var tail = numerator.Value - numerator.BeforeAnd;
        if (numerator.AndAt < 0 || tail >= denominator)
        {
            value = numerator.Value / denominator;
            TakeMultiplier(ref next, ref value);
            return true;
        }

        var part = tail / denominator;
        var unscaled = next;
        TakeMultiplier(ref next, ref part);
        value = Mixed(numerator.BeforeAnd, numerator.FactorBeforeAnd, part, scaled: next > unscaled);
        return true;
    }

    private bool TryDenominator(Cardinal numerator, out int next, out double denominator)
    {
        next = numerator.Next;
        denominator = 0;
        var word = cardinals.At(next);
        if (!word.Adjacent)
        {
            return false;
        }

        if (IsDenominator(word, numerator.Value))
        {
            next++;
            denominator = word.Value;
            return true;
        }

        if (!word.IsWordCardinal || !cardinals.TryParse(next, out var head))
        {
            return false;
        }

        var last = cardinals.AdjacentAt(head.Next, And) ? head.Next + 1 : head.Next;
        word = cardinals.At(last);
        if (!word.Adjacent || !IsDenominator(word, numerator.Value) || !Composes(head, word.Value))
        {
            return false;
        }

        next = last + 1;
        denominator = word.Value > head.Factor && head.Factor <= 1 && word.Value >= 100 ? head.Value * word.Value : head.Value + word.Value;
        return true;
    }

    /// <summary>'twenty' + 'fifths', 'one hundred' + 'fifth', 'two' + 'hundredths'.</summary>
    private static bool Composes(Cardinal head, double ordinal) =>
        ordinal >= 100 || (head.Value % 10 == 0 && ordinal < 10) || (head.Value % 100 == 0 && ordinal < 100);

    private bool IsDenominator(Lexeme word, double numerator) =>
        (word.Kind == Denominator || (word.Kind == Ordinal && word.Value > 2))
        && (word.Plural || numerator == 1 || (word.Kind == Denominator && word.Value == 2 && !isSpanish));

    private bool IsFractionUnit(Lexeme word) =>
        word is { Adjacent: true, Plural: false } && (word.Kind == Denominator || (word.Kind == Ordinal && word.Value > 2));

    /// <summary>'one and a half', 'cinco y medio', 'veinte con tres quintos'.</summary>
    private bool TryMixed(Cardinal whole, out int next, out double value)
    {
        (next, value) = (whole.Next, 0);
        var joint = cardinals.At(next);
        if (!joint.Adjacent || !(joint.Kind == And || (isSpanish && joint.Kind == Point)) || !cardinals.At(next + 1).Adjacent)
        {
            return false;
        }

        if (!TryPart(next + 1, out var end, out var part, out var scaled) || (part >= 1 && !scaled))
        {
            return false;
        }

        next = end;
        value = Mixed(whole.Value, whole.Factor, part, scaled);
        return true;
    }

    /// <summary>The half of 'two million and a half' is half a million; that of 'two hundred and a half' is not.</summary>
    private static double Mixed(double whole, double factor, double part, bool scaled) =>
        whole + (factor >= Million && !scaled ? part * factor : part);

    private bool TryPart(int start, out int next, out double part, out bool scaled)
    {
        if (!TryParseBare(start, out next, out part)
            && !(cardinals.TryParse(start, out var numerator) && TrySimple(numerator, out next, out part)))
        {
            scaled = false;
            return false;
        }

        scaled = cardinals.At(next - 1).Kind == Multiplier;
        return true;
    }

    /// <summary>'one over three', 'two out of five', '1 in twenty-one', 'uno sobre veinte'.</summary>
    private bool TryRatio(Cardinal numerator, out int next, out double value, Ratios ratios)
    {
        (next, value) = (numerator.Next, 0);
        var over = ratios != Ratios.None && cardinals.AdjacentAt(next, Over);
        var start = over || (ratios == Ratios.All && !isSpanish && cardinals.AdjacentAt(next, In)) ? next + 1
            : ratios is Ratios.All or Ratios.OutOf && cardinals.AdjacentAt(next, Out) && cardinals.AdjacentAt(next + 1, Of) ? next + 2
            : -1;
        if (start < 0 || !cardinals.At(start).Adjacent || !cardinals.TryParse(start, out var denominator))
        {
            return false;
        }

        next = denominator.Next;
        value = numerator.Value / denominator.Value;
        return denominator.Value > 0 && (over || numerator.Value < denominator.Value);
    }

    /// <summary>'half million', 'two thirds of a million', 'media docena'.</summary>
    private void TakeMultiplier(ref int next, ref double value)
    {
        var index = next;
        if (cardinals.AdjacentAt(index, Of))
        {
            index++;
        }

        if (cardinals.AdjacentAt(index, Article))
        {
            index++;
        }

        if (cardinals.At(index) is { Adjacent: true, Kind: Multiplier or Dozen } factor && (factor.Value > 100 || factor.Kind == Dozen))
        {
            value *= factor.Value;
            next = index + 1;
        }
    }
}
