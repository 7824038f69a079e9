using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace VirtualAgent.Knowledge.Quality;

/// <summary>The amounts, times, dates and numbers of a statement, by kind, and the statement without them.</summary>
internal sealed partial record Figures(ImmutableSortedDictionary<FigureKind, ImmutableSortedSet<string>> ByKind, string Rest)
{
    private static readonly (FigureKind Kind, Regex Pattern)[] Kinds =
    [
        (FigureKind.Money, Money()),
        (FigureKind.Percent, Percent()),
        (FigureKind.Phone, Phone()),
        (FigureKind.Time, Time()),
        (FigureKind.Date, Date()),
        (FigureKind.Weekday, Weekday()),
        (FigureKind.Number, Number()),
    ];

    public static Figures Of(string text)
    {
        var rest = Text.Words.Fold(text);
        var byKind = ImmutableSortedDictionary.CreateBuilder<FigureKind, ImmutableSortedSet<string>>();
        foreach (var (kind, pattern) in Kinds)
        {
            var found = pattern.Matches(rest).Select(m => Plain(m.Value) + Counted(m)).ToImmutableSortedSet(StringComparer.Ordinal);
            if (!found.IsEmpty)
            {
                byKind[kind] = found;
                rest = pattern.Replace(rest, " ");
            }
        }

        return new(byKind.ToImmutable(), rest);
    }

    /// <summary>Without those of other kinds.</summary>
    public Figures Only(ImmutableArray<FigureKind> kinds) => this with { ByKind = ByKind.RemoveRange(ByKind.Keys.Where(kind => !kinds.Contains(kind))) };

    /// <summary>Both have figures of the same kinds, as many of each and of the same things, and not the same ones.</summary>
    public bool Contradict(Figures other) =>
        ByKind.Keys.SequenceEqual(other.ByKind.Keys)
        && ByKind.All(kind => other.ByKind[kind.Key].Count == kind.Value.Count)
        && Things.SequenceEqual(other.Things)
        && ByKind.Any(kind => !other.ByKind[kind.Key].SetEquals(kind.Value));

    /// <summary>Several kinds of figures of which none agrees are those of two matters.</summary>
    public bool IsTiedTo(Figures other) => ByKind.Count < 2 || ByKind.Any(kind => other.ByKind.GetValueOrDefault(kind.Key)?.Overlaps(kind.Value) == true);

    /// <summary>What bare numbers count: the days of '10 days', nothing of '911'.</summary>
    private IEnumerable<string> Things =>
        ByKind.GetValueOrDefault(FigureKind.Number, []).Select(number => Digits().Replace(number, string.Empty)).Order(StringComparer.Ordinal);

    private static string Counted(Match figure) => figure.Groups["thing"].Value.TrimEnd('s');

    /// <summary>'$12.00' and '$12', '8:00 am' and '8 a.m.' are the same.</summary>
    private static string Plain(string figure) => Zeros().Replace(figure.Replace(" ", string.Empty).Replace(".m", "m").Replace(",", string.Empty).Replace("percent", "%").Replace("porciento", "%").TrimEnd('.'), string.Empty);

    [GeneratedRegex(@"[$€£]\s?\d[\d,]*(?:\.\d+)?|\b\d[\d,]*(?:\.\d+)? (?:dollars?|dolares|cents?|centavos)\b")]
    private static partial Regex Money();

    [GeneratedRegex(@"\b\d+(?:\.\d+)?\s?(?:%|percent\b|por ciento\b)")]
    private static partial Regex Percent();

    [GeneratedRegex(@"\(?\b\d{3}\)?[-. ]\d{3}-\d{4}\b|\b\d{3}-\d{4}\b")]
    private static partial Regex Phone();

    [GeneratedRegex(@"\b\d{1,2}(?::\d{2})?\s?[ap]\.?\s?m\b\.?|\b\d{1,2}:\d{2}\b|\bnoon\b|\bmidnight\b|\bmediodia\b|\bmedianoche\b")]
    private static partial Regex Time();

    [GeneratedRegex(@"\b(?:january|february|march|april|may|june|july|august|september|october|november|december) \d{1,2}(?:, \d{4})?\b|\b\d{1,2} de (?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre)(?: de \d{4})?\b|\b\d{1,2}/\d{1,2}(?:/\d{2,4})?\b|\b\d{4}-\d{2}-\d{2}\b")]
    private static partial Regex Date();

    [GeneratedRegex(@"\b(?:mon|tues|wednes|thurs|fri|satur|sun)days?\b|\b(?:lunes|martes|miercoles|jueves|viernes|sabados?|domingos?)\b")]
    private static partial Regex Weekday();

    [GeneratedRegex(@"\b\d+(?:[.,:]\d+)*\b(?=(?: (?<thing>[a-z]{3,}))?)")]
    private static partial Regex Number();

    [GeneratedRegex(@"[\d.,:]+")]
    private static partial Regex Digits();

    [GeneratedRegex(@"[.:]00(?=\D|$)")]
    private static partial Regex Zeros();
}

internal enum FigureKind
{
    Money,
    Percent,
    Phone,
    Time,
    Date,
    Weekday,
    Number,
}
