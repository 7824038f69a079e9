using VirtualAgent.Recognizers.Units;

namespace VirtualAgent.Recognizers;

/// <summary>Ages: 'ten years old', '87 yo', 'age 65', 'sesenta años'. A reading has <c>value</c> and <c>unit</c>.</summary>
public static class Ages
{
    public const string TypeName = "age";

    private static readonly Lazy<UnitTable> English = new(() => UnitTable.Load("age.en.tsv"));
    private static readonly Lazy<UnitTable> Spanish = new(() => UnitTable.Load("age.es.tsv"));

    public static IReadOnlyList<Recognized> Recognize(string text, Culture culture)
    {
        var table = culture == Culture.Spanish ? Spanish.Value : English.Value;
        return [.. UnitScanner.Scan(text, culture, table).Select(m => Quantities.Build(text, culture, TypeName, m, detailKey: null))];
    }
}
