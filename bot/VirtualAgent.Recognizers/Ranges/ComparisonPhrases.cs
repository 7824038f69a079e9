using VirtualAgent.Recognizers.Text;
using VirtualAgent.Recognizers.Units;
using static VirtualAgent.Recognizers.Ranges.Comparison;

namespace VirtualAgent.Recognizers.Ranges;

/// <summary>The comparisons of one language, before and after numbers.</summary>
internal sealed class ComparisonPhrases
{
    private static readonly string[] EnglishMore = ["more", "greater", "higher", "bigger", "larger"];
    private static readonly string[] EnglishLess = ["less", "lower", "smaller", "fewer"];
    private static readonly string[] SpanishMore = ["mayor", "mayores", "superior", "superiores"];
    private static readonly string[] SpanishLess = ["menor", "menores", "inferior", "inferiores"];

    private static readonly ComparisonPhrases English = new(
        [
            .. Each(EnglishMore, More, "* than"), .. Each(EnglishLess, Less, "* than"),
            .. Each(EnglishMore, AtLeast, "* than or equal to", "* or equal to", "* or equal than", "* than or equals to", "equal to or * than", "equal or * than"),
            .. Each(EnglishLess, AtMost, "* than or equal to", "* or equal to", "* or equal than", "* than or equals to", "equal to or * than", "equal or * than"),
            .. Each(["above", "over", "exceed", "exceeds", "exceeded", "exceeding", "surpass", "surpasses", "surpassed", "surpassing"], More, "*"),
            .. Each(["below", "under", "beneath"], Less, "*"),
            .. Each(["at least", "at least or equal to", "no less than", "not less than", "no fewer than", "not lower than", "minimum of"], AtLeast, "*"),
            .. Each(["at most", "at most or equal to", "up to", "no more than", "not more than", "no greater than", "not greater than", "maximum of"], AtMost, "*"),
            .. Each(["equal to", "equals", "equals to", "equal"], Equal, "*"),
            .. Signs(),
            ("between", Opens), ("from", Opens),
        ],
        [
            .. Each([.. EnglishMore, "above", "over"], AtLeast, "or *", "and *", "or * than"),
            .. Each([.. EnglishLess, "below", "under"], AtMost, "or *", "and *", "or * than"),
            .. Each(["or equal to", "or equal"], OrEqual, "*"),
        ]);

    private static readonly ComparisonPhrases Spanish = new(
        [
            .. Each(SpanishMore, More, "* que", "* de", "* a"), .. Each(SpanishLess, Less, "* que", "* de", "* a"),
            .. Each(SpanishMore, AtLeast, "* o igual a", "* o igual que", "* o iguales a", "* o iguales que", "igual o * que", "igual o * a", "igual a o * que", "iguales o * que"),
            .. Each(SpanishLess, AtMost, "* o igual a", "* o igual que", "* o iguales a", "* o iguales que", "igual o * que", "igual o * a", "igual a o * que", "iguales o * que"),
            .. Each(["alto", "alta", "altos", "altas", "grande", "grandes"], More, "más * que"),
            .. Each(["bajo", "baja", "bajos", "bajas", "pequeño", "pequeña"], Less, "más * que"),
            .. Each(["más de", "más que", "por encima de", "excede", "exceden", "supera", "superan", "supera a", "sobrepasa"], More, "*"),
            .. Each(["menos de", "menos que", "por debajo de"], Less, "*"),
            .. Each(["por lo menos", "al menos", "como mínimo", "no menos de", "no menos que", "mínimo", "no menor que", "no menor de"], AtLeast, "*"),
            .. Each(["como máximo", "no más de", "no más que", "a lo sumo", "máximo", "no mayor que", "no mayor de"], AtMost, "*"),
            .. Each(["igual a", "iguales a", "equivale a", "equivalen a"], Equal, "*"),
            .. Signs(),
            ("entre", Opens), ("desde", Opens), ("de", Opens),
        ],
        [
            .. Each([.. SpanishMore, "más"], AtLeast, "o *"),
            .. Each([.. SpanishLess, "menos"], AtMost, "o *"),
            .. Each(["por lo menos", "al menos", "como mínimo"], AtLeast, "*"),
            .. Each(["como máximo", "a lo sumo"], AtMost, "*"),
            .. Each(["o igual"], OrEqual, "*"),
        ]);

    private ComparisonPhrases(List<(string, Comparison)> before, List<(string, Comparison)> after)
    {
        Before = new PhraseTable<Comparison>(before, UnitTokens.Split);
        After = new PhraseTable<Comparison>(after, UnitTokens.Split);
        Longest = before.Max(p => UnitTokens.Split(p.Item1).Count);
    }

    public PhraseTable<Comparison> Before { get; }

    public PhraseTable<Comparison> After { get; }

    public int Longest { get; }

    public static ComparisonPhrases For(Culture culture) => culture == Culture.Spanish ? Spanish : English;

    private static IEnumerable<(string, Comparison)> Each(string[] words, Comparison meaning, params string[] forms) =>
        forms.SelectMany(form => words.Select(word => (form.Replace("*", word), meaning)));

    private static IEnumerable<(string, Comparison)> Signs() =>
        [(">", More), ("<", Less), (">=", AtLeast), ("≥", AtLeast), ("<=", AtMost), ("≤", AtMost), ("=", Equal)];
}
