using static VirtualAgent.Recognizers.NumberParsing.LexemeKind;

namespace VirtualAgent.Recognizers.NumberParsing;

internal static class EnglishNumberWords
{
    public static readonly (string Forms, LexemeKind Kind, double Value, bool Plural)[] Table =
    [
        ("zero nought naught", Unit, 0, false), ("one", Unit, 1, false), ("two", Unit, 2, false), ("three", Unit, 3, false),
        ("four", Unit, 4, false), ("five", Unit, 5, false), ("six", Unit, 6, false), ("seven", Unit, 7, false),
        ("eight", Unit, 8, false), ("nine", Unit, 9, false),
        ("ten", Closed, 10, false), ("eleven", Closed, 11, false), ("twelve", Closed, 12, false), ("thirteen", Closed, 13, false),
        ("fourteen", Closed, 14, false), ("fifteen", Closed, 15, false), ("sixteen", Closed, 16, false),
        ("seventeen", Closed, 17, false), ("eighteen", Closed, 18, false), ("nineteen", Closed, 19, false),
        ("twenty", Tens, 20, false), ("thirty", Tens, 30, false), ("forty fourty", Tens, 40, false), ("fifty", Tens, 50, false),
        ("sixty", Tens, 60, false), ("seventy", Tens, 70, false), ("eighty", Tens, 80, false), ("ninety", Tens, 90, false),
        ("hundred", Multiplier, 1e2, false), ("hundreds", Multiplier, 1e2, true),
        ("thousand", Multiplier, 1e3, false), ("thousands", Multiplier, 1e3, true),
        ("million mln", Multiplier, 1e6, false), ("millions", Multiplier, 1e6, true),
        ("billion bln", Multiplier, 1e9, false), ("billions", Multiplier, 1e9, true),
        ("trillion tln", Multiplier, 1e12, false), ("trillions", Multiplier, 1e12, true),
        ("lakh", Multiplier, 1e5, false), ("lakhs", Multiplier, 1e5, true),
        ("crore", Multiplier, 1e7, false), ("crores", Multiplier, 1e7, true),
        ("dozen doz dz dozens dozs dzs", Dozen, 12, false),
        ("first", Ordinal, 1, false), ("second", Ordinal, 2, false), ("third", Ordinal, 3, false), ("fourth", Ordinal, 4, false),
        ("fifth", Ordinal, 5, false), ("sixth", Ordinal, 6, false), ("seventh", Ordinal, 7, false), ("eighth", Ordinal, 8, false),
        ("ninth nineth", Ordinal, 9, false), ("tenth", Ordinal, 10, false), ("eleventh", Ordinal, 11, false),
        ("twelfth twelveth", Ordinal, 12, false), ("thirteenth", Ordinal, 13, false), ("fourteenth", Ordinal, 14, false),
        ("fifteenth", Ordinal, 15, false), ("sixteenth", Ordinal, 16, false), ("seventeenth", Ordinal, 17, false),
        ("eighteenth", Ordinal, 18, false), ("nineteenth", Ordinal, 19, false), ("twentieth", Ordinal, 20, false),
        ("thirtieth", Ordinal, 30, false), ("fortieth", Ordinal, 40, false), ("fiftieth", Ordinal, 50, false),
        ("sixtieth", Ordinal, 60, false), ("seventieth", Ordinal, 70, false), ("eightieth", Ordinal, 80, false),
        ("ninetieth", Ordinal, 90, false), ("hundredth", Ordinal, 1e2, false), ("thousandth", Ordinal, 1e3, false),
        ("millionth", Ordinal, 1e6, false), ("billionth", Ordinal, 1e9, false), ("trillionth", Ordinal, 1e12, false),
        ("firsts", Ordinal, 1, true), ("seconds", Ordinal, 2, true), ("thirds", Ordinal, 3, true), ("fourths", Ordinal, 4, true),
        ("fifths", Ordinal, 5, true), ("sixths", Ordinal, 6, true), ("sevenths", Ordinal, 7, true), ("eighths", Ordinal, 8, true),
        ("ninths", Ordinal, 9, true), ("tenths", Ordinal, 10, true), ("elevenths", Ordinal, 11, true),
        ("twelfths", Ordinal, 12, true), ("thirteenths", Ordinal, 13, true), ("fourteenths", Ordinal, 14, true),
        ("fifteenths", Ordinal, 15, true), ("sixteenths", Ordinal, 16, true), ("seventeenths", Ordinal, 17, true),
        ("eighteenths", Ordinal, 18, true), ("nineteenths", Ordinal, 19, true), ("twentieths", Ordinal, 20, true),
        ("thirtieths", Ordinal, 30, true), ("fortieths", Ordinal, 40, true), ("fiftieths", Ordinal, 50, true),
        ("sixtieths", Ordinal, 60, true), ("seventieths", Ordinal, 70, true), ("eightieths", Ordinal, 80, true),
        ("ninetieths", Ordinal, 90, true), ("hundredths", Ordinal, 1e2, true), ("thousandths", Ordinal, 1e3, true),
        ("millionths", Ordinal, 1e6, true), ("billionths", Ordinal, 1e9, true), ("trillionths", Ordinal, 1e12, true),
        ("half", Denominator, 2, false), ("halves", Denominator, 2, true),
        ("quarter", Denominator, 4, false), ("quarters", Denominator, 4, true),
        ("a an", Article, 1, false), ("and", And, 0, false), ("point", Point, 0, false), ("over", Over, 0, false),
        ("of", Of, 0, false), ("in", In, 0, false), ("out", Out, 0, false), ("minus negative", Negative, -1, false),
    ];
}
