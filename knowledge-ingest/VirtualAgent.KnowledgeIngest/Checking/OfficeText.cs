using System.IO.Compression;

namespace VirtualAgent.KnowledgeIngest.Checking;

/// <summary>Whether a Word or Excel file is a whole package with text in it, found out without taking it apart.</summary>
internal static class OfficeText
{
    private const int Opening = 64 * 1024;

    private static readonly byte[][] Marks = ["<w:t>"u8.ToArray(), "<w:t "u8.ToArray(), "<t>"u8.ToArray(), "<t "u8.ToArray(), "<v>"u8.ToArray()];
    private static readonly string[] Parts = ["word/document.xml", "xl/sharedStrings.xml", "xl/worksheets/"];

    /// <summary>False also where it only might have none: a closer look must tell.</summary>
    public static bool IsIn(string path)
    {
        try
        {
            using var package = ZipFile.OpenRead(path);
            return package.Entries.Any(part => Parts.Any(name => part.FullName.StartsWith(name, StringComparison.Ordinal)) && HoldsText(part));
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }

    private static bool HoldsText(ZipArchiveEntry part)
    {
        using var text = part.Open();
        var opening = new byte[Opening];
        var read = text.ReadAtLeast(opening, opening.Length, throwOnEndOfStream: false);
        return Marks.Any(mark => opening.AsSpan(0, read).IndexOf(mark) >= 0);
    }
}
