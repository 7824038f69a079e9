namespace VirtualAgent.Recognizers.Codes;

/// <summary>The check digit of card and tracking numbers (ISO/IEC 7812-1, annex B).</summary>
public static class Luhn
{
    /// <summary>Whether the last of <paramref name="digits"/> is the check digit of those before.</summary>
    public static bool IsValid(ReadOnlySpan<char> digits)
    {
        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            var digit = digits[digits.Length - 1 - i] - '0';
            sum += i % 2 == 0 ? digit : digit > 4 ? (digit * 2) - 9 : digit * 2;
        }

        return digits.Length > 1 && sum % 10 == 0;
    }
}
