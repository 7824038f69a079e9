using VirtualAgent.Recognizers.Units;

namespace VirtualAgent.Recognizers;

/// <summary>
/// Amounts of money: '$48.2 million', 'ten dollars and fifty cents', 'USD 200', '15 dólares'. A reading has <c>value</c> (none
/// where the currency stands alone), <c>unit</c>, and <c>isoCurrency</c> where one currency is certain.
/// </summary>
public static class Currencies
{
    public const string TypeName = "currency";

    private static readonly Lazy<UnitTable> English = new(() => Load("currency.en.tsv"));
    private static readonly Lazy<UnitTable> Spanish = new(() => Load("currency.es.tsv"));

    public static IReadOnlyList<Recognized> Recognize(string text, Culture culture)
    {
        var table = culture == Culture.Spanish ? Spanish.Value : English.Value;
        return [.. UnitScanner.Scan(text, culture, table).Select(m => Quantities.Build(text, culture, TypeName, m, "isoCurrency"))];
    }

    private static UnitTable Load(string resource) => UnitTable.Load(resource, hundredths: true, CurrencyCodes.Forms);
}
