namespace VirtualAgent.Storage.Attachments;

/// <summary>What a file is, by its first bytes; what it claims to be counts for nothing.</summary>
internal static class PictureType
{
    public const int Needed = 12;

    /// <returns>The media type, or null where it is none of the pictures that are taken.</returns>
    public static string? Of(ReadOnlySpan<byte> start)
    {
        if (start.StartsWith<byte>([0xFF, 0xD8, 0xFF]))
        {
            return "image/jpeg";
        }

        if (start.StartsWith<byte>([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]))
        {
            return "image/png";
        }

        if (start.StartsWith("GIF87a"u8) || start.StartsWith("GIF89a"u8))
        {
            return "image/gif";
        }

        if (start.Length < Needed)
        {
            return null;
        }

        if (start.StartsWith("RIFF"u8) && start[8..].StartsWith("WEBP"u8))
        {
            return "image/webp";
        }

        return start[4..].StartsWith("ftyp"u8) && IsHeic(start.Slice(8, 4)) ? "image/heic" : null;
    }

    private static bool IsHeic(ReadOnlySpan<byte> brand) =>
        brand.SequenceEqual("heic"u8) || brand.SequenceEqual("heix"u8) || brand.SequenceEqual("mif1"u8)
        || brand.SequenceEqual("msf1"u8) || brand.SequenceEqual("heim"u8) || brand.SequenceEqual("heis"u8);
}
