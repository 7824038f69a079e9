namespace VirtualAgent.Recognizers.NumberParsing;

internal static class NumberSubtype
{
    public const string Integer = "integer";
    public const string Decimal = "decimal";
    public const string Fraction = "fraction";
    public const string Power = "power";
}
