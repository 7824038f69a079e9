using System.Globalization;
using System.Security.Cryptography;

namespace VirtualAgent.Storage.Requests;

/// <summary>Numbers of requests: <c>RB-4817-2093</c>, random, the last digit by Luhn, so that a slip of the finger is known.</summary>
internal static class TrackingNumber
{
    private const int Bodies = 10_000_000;

    public static string Random(string prefix) => Of(prefix, RandomNumberGenerator.GetInt32(Bodies));

    /// <param name="body">The first seven digits.</param>
    public static string Of(string prefix, int body)
    {
        var digits = body.ToString("D7", CultureInfo.InvariantCulture);
        digits += CheckDigit(digits);
        return $"{prefix}-{digits[..4]}-{digits[4..]}";
    }

    /// <summary>The number as printed, from how somebody wrote it: any case, spaces, dashes or none, prefix or none. Null where it is none.</summary>
    public static string? Parse(string prefix, string written)
    {
        var plain = string.Concat(written.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();
        var digits = plain.StartsWith(prefix, StringComparison.OrdinalIgnoreCase) ? plain[prefix.Length..] : plain;
        return digits.Length == 8 && digits.All(char.IsAsciiDigit) ? $"{prefix}-{digits[..4]}-{digits[4..]}" : null;
    }

    private static int CheckDigit(string body)
    {
        var sum = 0;
        for (var i = 0; i < body.Length; i++)
        {
            var digit = body[^(i + 1)] - '0';
            var weighted = i % 2 == 0 ? digit * 2 : digit;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }

        return (10 - (sum % 10)) % 10;
    }
}
