using System.Collections.Frozen;

namespace VirtualAgent.Recognizers.Units;

/// <summary>The forms a currency's ISO 4217 code gives: 'USD', 'MUSD' for millions.</summary>
internal static class CurrencyCodes
{
    private static readonly (string Prefix, double Rate)[] Scales = [("", 1), ("k", 1e3), ("m", 1e6), ("b", 1e9), ("t", 1e12)];

    /// <summary>Codes that no word is spelled like, so that lower case will do.</summary>
    private static readonly FrozenSet<string> Plain = new[]
    {
        "USD", "EUR", "GBP", "JPY", "CNY", "AUD", "CAD", "NZD", "CHF", "INR", "MXN", "HKD", "SGD", "KRW", "BRL", "ZAR", "TWD", "CLP",
        "PHP", "IDR", "MYR", "THB", "VND", "AED", "PLN", "CZK", "HUF", "DKK", "NOK", "EGP", "PKR", "RUB", "UAH", "DEM", "FRF",
    }.ToFrozenSet();

    public static IEnumerable<(string Form, UnitEntry Unit)> Forms(UnitEntry unit)
    {
        if (unit.Detail.Length != 3)
        {
            yield break;
        }

        var plain = Plain.Contains(unit.Detail);
        foreach (var (prefix, rate) in Scales)
        {
            var scaled = unit with { Rate = rate, Capitals = !plain || prefix.Length > 0, Bare = plain && prefix.Length == 0 };
            yield return (prefix + unit.Detail.ToLowerInvariant(), scaled);
        }
    }
}
