using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace VirtualAgent.Storage.Moves;

/// <summary>Codes that people copy by hand, and tokens that a link carries. Only their hashes are kept.</summary>
internal static partial class MoveSecret
{
    private const int Codes = 1_000_000;
    private const int TokenBytes = 16;

    /// <summary>With more around it, six digits are not meant as a code.</summary>
    private const int LongestCodeText = 30;

    public static string NewCode() => RandomNumberGenerator.GetInt32(Codes).ToString("D6", CultureInfo.InvariantCulture);

    public static string NewToken() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(TokenBytes));

    public static string HashOf(string secret, string phone = "") =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{phone}\n{secret}")));

    /// <summary>The code that a text consists of; null where it says something else.</summary>
    public static string? CodeIn(string text) =>
        text.Length <= LongestCodeText && Code().Matches(text) is [var only] ? only.Groups[1].Value + only.Groups[2].Value : null;

    [GeneratedRegex(@"(?<!\d)(\d{3})[ -]?(\d{3})(?!\d)")]
    private static partial Regex Code();
}
