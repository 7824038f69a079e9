using System.Text;
using VirtualAgent.Recognizers.DateTimeParsing.Calendar;
using VirtualAgent.Recognizers.DateTimeParsing.Lexicon;
using VirtualAgent.Recognizers.DateTimeParsing.Tokens;
using VirtualAgent.Recognizers.DateTimeParsing.Timex;

namespace VirtualAgent.Recognizers.DateTimeParsing.Durations;

/// <summary>A count of one unit.</summary>
/// <param name="Unit">
/// Y, M (month), Q (quarter), P (half year), W, R (working week), F (fortnight), E (weekend), D, B (business day), N (night), H,
/// I (minute), S, C (decade), K (century).
/// </param>
internal readonly record struct Length(double Count, char Unit)
{
    private const double Day = 86400;

    public bool IsTime => Unit is 'H' or 'I' or 'S';

    public double UnitSeconds => Unit switch
    {
        'Y' => 365 * Day,
        'Q' => 90 * Day,
        'P' => 180 * Day,
        'M' => 30 * Day,
        'W' or 'R' => 7 * Day,
        'F' => 14 * Day,
        'E' => 2 * Day,
        'C' => 3650 * Day,
        'K' => 36500 * Day,
        'H' => 3600,
        'I' => 60,
        'S' => 1,
        _ => Day,
    };

    public double Seconds => Count * UnitSeconds;

    /// <summary>Short enough to lead from a date to another: up to a thousand years.</summary>
    public bool IsOnCalendar => Seconds <= 1000 * 365 * Day;

    public static char UnitOf(string code) => code[0];

    /// <summary>A count and a unit, with a half or a quarter after it: 'an hour and a half', 'tres años y medio'.</summary>
    public static bool TryRead(Utterance text, int index, out Length length, out int next)
    {
        length = default;
        var isGlued = text.IsDigits(index) && text.IsGlued(index + 1);
        if (!Amounts.TryRead(text, index, out var count, out next))
        {
            return false;
        }

        var dash = isGlued ? text.SkipSign(next, "-") : next;
        var isSymbol = isGlued && text.Has(next, Role.UnitSymbol);
        var isUnit = text.Has(text.Has(dash, Role.Unit) ? dash : next, Role.Unit, out var unit, out var after);
        if (!isUnit && !(isSymbol && text.Has(next, Role.UnitSymbol, out unit, out after)))
        {
            return false;
        }

        next = after;
        count += Amounts.TryFraction(text, next, out var fraction, out after) ? fraction : 0;
        next = after;
        length = new Length(count, UnitOf(unit.Code));
        return length.IsOnCalendar;
    }

    public static string Timex(IReadOnlyList<Length> parts)
    {
        var text = new StringBuilder("P");
        var isTime = false;
        foreach (var part in parts)
        {
            if (part.IsTime && !isTime)
            {
                text.Append('T');
                isTime = true;
            }

            var (factor, symbol) = part.Symbol;
            text.Append(TimexText.Number(part.Count * factor)).Append(symbol);
        }

        return text.ToString();
    }

    public DateTime AddTo(DateTime moment, int sign)
    {
        var count = Count * sign;
        return Unit switch
        {
            'Y' or 'Q' or 'M' or 'P' or 'C' or 'K' => moment.AddMonths((int)(count * MonthsOf)),
            'B' => Workdays.Add(moment, (int)count),
            _ => moment.AddSeconds(count * UnitSeconds),
        };
    }

    private int MonthsOf => Unit switch
    {
        'Y' => 12,
        'Q' => 3,
        'P' => 6,
        'C' => 120,
        'K' => 1200,
        _ => 1,
    };

    private (int Factor, string Symbol) Symbol => Unit switch
    {
        'Q' => (3, "M"),
        'P' => (6, "M"),
        'F' => (2, "W"),
        'N' => (1, "D"),
        'B' => (1, "BD"),
        'E' => (1, "WE"),
        'I' => (1, "M"),
        'C' => (10, "Y"),
        'K' => (100, "Y"),
        'R' => (1, "W"),
        _ => (1, Unit.ToString()),
    };
}
