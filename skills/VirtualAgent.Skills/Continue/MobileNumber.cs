namespace VirtualAgent.Skills.Continue;

/// <summary>A number that texts can be sent to.</summary>
internal static class MobileNumber
{
    private const int NorthAmerican = 10;
    private const int Longest = 15;

    /// <summary>In E.164; ten digits are a North American number. Null where it is no such number.</summary>
    public static string? Read(string written)
    {
        var digits = string.Concat(written.Where(char.IsAsciiDigit));
        var international = written.TrimStart().StartsWith('+');
        return digits.Length switch
        {
            NorthAmerican when !international && digits[0] > '1' => $"+1{digits}",
            NorthAmerican + 1 when digits[0] == '1' => $"+{digits}",
            >= 8 and <= Longest when international && digits[0] != '0' => $"+{digits}",
            _ => null,
        };
    }

    /// <summary>As people write it.</summary>
    public static string Written(string number) => number.Length == NorthAmerican + 2 && number.StartsWith("+1", StringComparison.Ordinal)
        ? $"({number[2..5]}) {number[5..8]}-{number[8..]}"
        : number;
}
