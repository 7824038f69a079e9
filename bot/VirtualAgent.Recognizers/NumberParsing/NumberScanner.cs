using VirtualAgent.Recognizers.Text;
using static VirtualAgent.Recognizers.NumberParsing.LexemeKind;

namespace VirtualAgent.Recognizers.NumberParsing;

/// <summary>Finds the numbers of a text from left to right, the longest at each place.</summary>
internal sealed class NumberScanner
{
    private readonly string _text;
    private readonly NumberLexicon _lexicon;
    private readonly List<Lexeme> _lexemes;
    private readonly CardinalParser _cardinals;
    private readonly FractionParser _fractions;
    private readonly Ratios _ratios;
    private readonly bool _besideUnits;

    private NumberScanner(string text, Culture culture, Ratios ratios, bool besideLetters)
    {
        _text = text;
        _lexicon = NumberLexicon.For(culture);
        _lexemes = NumberLexer.Read(text, _lexicon, besideLetters);
        _cardinals = new CardinalParser(_lexemes, _lexicon.IsSpanish);
        _fractions = new FractionParser(_cardinals, _lexicon.IsSpanish);
        _ratios = ratios;
        _besideUnits = besideLetters;
    }

    /// <param name="ratios">Which of 'one out of three' and '1 in 20' are one number.</param>
    /// <param name="besideLetters">Whether digits count where letters touch them, as in '115USD'.</param>
    public static List<NumberMatch> Scan(string text, Culture culture, Ratios ratios = Ratios.All, bool besideLetters = false)
    {
        var scanner = new NumberScanner(text, culture, ratios, besideLetters);
        var matches = new List<NumberMatch>();
        var index = 0;
        while (index < scanner._lexemes.Count)
        {
            if (scanner.TryMatch(index, out var next, out var match))
            {
                matches.Add(scanner.WithSign(index, match));
                index = next;
            }
            else
            {
                index = Math.Max(next, index + 1);
            }
        }

        return matches;
    }

    private bool TryMatch(int index, out int next, out NumberMatch match)
    {
        match = default;
        next = index;
        var first = _lexemes[index];
        if (first is { Kind: Digits, Complete: true })
        {
            next = index + 1;
            match = new NumberMatch(first.Start, first.End, first.Value, first.Subtype);
            return true;
        }

        if (_fractions.TryParseBare(index, out next, out var value))
        {
            match = Match(index, next, value, NumberSubtype.Fraction);
            return true;
        }

        if (!_cardinals.TryParse(index, out var whole) || IsPointer(index, whole))
        {
            return false;
        }

        next = whole.Next;
        if (_fractions.TryExtend(whole, out var end, out value, _ratios))
        {
            next = end;
            match = Match(index, next, value, NumberSubtype.Fraction);
        }
        else if (TryDecimals(whole, out end, out value))
        {
            next = end;
            match = Match(index, next, value, NumberSubtype.Decimal);
        }
        else
        {
            match = Match(index, next, whole.Value, first.Kind == Digits && next == index + 1 ? first.Subtype : whole.Subtype);
        }

        return true;
    }

    private NumberMatch Match(int first, int next, double value, string subtype)
    {
        var whole = subtype == NumberSubtype.Fraction && _cardinals.At(next - 1).Kind == Dozen;
        return new(_lexemes[first].Start, _lexemes[next - 1].End, value, whole ? NumberSubtype.Integer : subtype);
    }

    /// <summary>'this one', 'the one': a pointer, not a number.</summary>
    private bool IsPointer(int index, Cardinal number)
    {
        if (_lexicon.IsSpanish || _besideUnits || number.Value != 1 || number.Next != index + 1 || _lexemes[index] is not { Kind: Unit, Adjacent: true } || index == 0)
        {
            return false;
        }

        var before = _lexemes[index - 1];
        return Characters.Fold(_text[before.Start..before.End]) is "the" or "this" or "that" or "which";
    }

    /// <summary>'two hundred point zero three', 'siete con cincuenta'.</summary>
    private bool TryDecimals(Cardinal whole, out int next, out double value)
    {
        (next, value) = (whole.Next, 0);
        if (whole.FromDigits || !_cardinals.AdjacentAt(next, Point))
        {
            return false;
        }

        var (fraction, scale) = (0d, 1d);
        var index = next + 1;
        while (_cardinals.At(index) is { Adjacent: true, IsWordCardinal: true } && scale < 1e15 && _cardinals.TryParse(index, out var digits))
        {
            var width = digits.Value < 10 ? 10 : Math.Pow(10, Math.Floor(Math.Log10(digits.Value)) + 1);
            (fraction, scale) = ((fraction * width) + digits.Value, scale * width);
            index = digits.Next;
        }

        var found = index > next + 1;
        (next, value) = (index, whole.Value + (fraction / scale));
        return found;
    }

    private NumberMatch WithSign(int index, NumberMatch match) =>
        index > 0 && _lexemes[index].Adjacent && _lexemes[index - 1] is { Kind: Negative } sign && !IsComparison(index - 1)
            ? match with { Start = sign.Start, Value = -match.Value }
            : match;

    /// <summary>'al menos 20', 'por lo menos 20', 'más o menos 20'.</summary>
    private bool IsComparison(int sign) =>
        sign > 0 && _lexemes[sign].Adjacent && _text.AsSpan(_lexemes[sign - 1].Start, _lexemes[sign - 1].End - _lexemes[sign - 1].Start) is "al" or "lo" or "o";
}
