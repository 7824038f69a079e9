using System.Text;
using System.Text.RegularExpressions;

namespace VirtualAgent.KnowledgeIngest.Parsing;

/// <summary>Text of unknown encoding: by its byte order mark, else as declared, else UTF-8 where valid, else Windows-1252.</summary>
internal static partial class Decoding
{
    private const int DeclarationWithin = 2048;

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    /// <param name="declared">What the transport says; it counts less than a byte order mark.</param>
    public static string Text(byte[] bytes, string? declared = null)
    {
        if (Marked(bytes) is { } marked)
        {
            return marked;
        }

        if (Named(declared) is { } named && !IsUtf8(named))
        {
            return named.GetString(bytes);
        }

        try
        {
            return StrictUtf8.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return Windows1252.GetString(bytes);
        }
    }

    /// <summary>As <see cref="Text"/>; where the transport says nothing, the page's own declaration counts.</summary>
    public static string Html(byte[] bytes, string? declared) =>
        Text(bytes, declared ?? Declaration(Encoding.Latin1.GetString(bytes, 0, Math.Min(bytes.Length, DeclarationWithin))));

    private static string? Marked(byte[] bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => Encoding.UTF8.GetString(bytes, 3, bytes.Length - 3),
        [0xFF, 0xFE, ..] => Encoding.Unicode.GetString(bytes, 2, bytes.Length - 2),
        [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode.GetString(bytes, 2, bytes.Length - 2),
        [not 0, 0, not 0, 0, ..] => Encoding.Unicode.GetString(bytes),
        [0, not 0, 0, not 0, ..] => Encoding.BigEndianUnicode.GetString(bytes),
        _ => null,
    };

    private static string? Declaration(string start) => Charset().Match(start) is { Success: true } match ? match.Groups[1].Value : null;

    /// <summary>What is called Latin-1 is Windows-1252 in practice; a UTF-16 that was readable as ASCII is not UTF-16.</summary>
    private static Encoding? Named(string? name)
    {
        var plain = name?.Trim(' ', '"', '\'').ToLowerInvariant();
        if (plain is null or "utf-16" or "utf-16le" or "utf-16be")
        {
            return null;
        }

        if (plain is "iso-8859-1" or "latin1" or "latin-1" or "us-ascii" or "ascii")
        {
            return Windows1252;
        }

        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(plain) ?? Encoding.GetEncoding(plain);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static bool IsUtf8(Encoding encoding) => encoding.CodePage == Encoding.UTF8.CodePage;

    [GeneratedRegex("""(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9_:.-]+)""", RegexOptions.IgnoreCase)]
    private static partial Regex Charset();
}
