using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace VirtualAgent.Tests.KnowledgeIngest.Support;

/// <summary>A small PDF, written object by object.</summary>
internal static class SamplePdf
{
    private const int Top = 760;
    private const int LineHeight = 14;
    private const string Font = "<< /Type /Font /Subtype /Type1 /BaseFont /Courier >>";

    /// <param name="pages">Each page's lines from the top; of a fixed-width font, so that spaces make columns.</param>
    public static byte[] Of(params string[][] pages) => Document(pages.Select(PageOf), trailer: string.Empty);

    /// <summary>One that asks for a password which nobody knows.</summary>
    public static byte[] Locked() => Document(
        [PageOf(["Secret"])],
        $"/Encrypt << /Filter /Standard /V 1 /R 2 /P -44 /O <{new string('4', 64)}> /U <{new string('5', 64)}> >> /ID [<00112233445566778899aabbccddeeff> <00112233445566778899aabbccddeeff>]");

    /// <summary>A page that is nothing but a picture.</summary>
    /// <param name="gray">A byte for each point, row by row.</param>
    public static byte[] Scanned(int width, int height, byte[] gray)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            zlib.Write(gray);
        }

        var image = Join(
            $"<< /Type /XObject /Subtype /Image /Width {width} /Height {height} /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /FlateDecode /Length {packed.Length} >>\nstream\n",
            packed.ToArray(),
            "\nendstream");
        return Document([Stream("q 612 0 0 792 0 0 cm /Im Do Q")], string.Empty, image);
    }

    private static byte[] PageOf(string[] lines)
    {
        var content = new StringBuilder("BT /F 10 Tf ");
        for (var at = 0; at < lines.Length; at++)
        {
            var text = lines[at].Replace("\\", "\\\\", StringComparison.Ordinal).Replace("(", "\\(", StringComparison.Ordinal).Replace(")", "\\)", StringComparison.Ordinal);
            content.Append(CultureInfo.InvariantCulture, $"1 0 0 1 40 {Top - (at * LineHeight)} Tm ({text}) Tj ");
        }

        return Stream(content.Append("ET").ToString());
    }

    private static byte[] Stream(string content) => Encoding.Latin1.GetBytes($"<< /Length {Encoding.Latin1.GetByteCount(content)} >>\nstream\n{content}\nendstream");

    private static byte[] Document(IEnumerable<byte[]> contents, string trailer, byte[]? image = null)
    {
        const int FirstPage = 5;
        var pages = contents.ToList();
        var objects = new List<byte[]>
        {
            Encoding.Latin1.GetBytes("<< /Type /Catalog /Pages 2 0 R >>"),
            Encoding.Latin1.GetBytes($"<< /Type /Pages /Count {pages.Count} /Kids [{string.Join(' ', pages.Select((_, at) => $"{FirstPage + (2 * at)} 0 R"))}] >>"),
            Encoding.Latin1.GetBytes(Font),
            image ?? Encoding.Latin1.GetBytes("null"),
        };
        for (var at = 0; at < pages.Count; at++)
        {
            objects.Add(Encoding.Latin1.GetBytes(
                $"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << /Font << /F 3 0 R >> /XObject << /Im 4 0 R >> >> /Contents {FirstPage + (2 * at) + 1} 0 R >>"));
            objects.Add(pages[at]);
        }

        return Written(objects, trailer);
    }

    private static byte[] Written(List<byte[]> objects, string trailer)
    {
        using var file = new MemoryStream();
        file.Write("%PDF-1.4\n"u8);
        var places = new List<long>();
        for (var at = 0; at < objects.Count; at++)
        {
            places.Add(file.Position);
            file.Write(Join($"{at + 1} 0 obj\n", objects[at], "\nendobj\n"));
        }

        var start = file.Position;
        var table = string.Concat(places.Select(p => $"{p:D10} 00000 n \n"));
        file.Write(Encoding.Latin1.GetBytes(
            $"xref\n0 {objects.Count + 1}\n0000000000 65535 f \n{table}trailer\n<< /Size {objects.Count + 1} /Root 1 0 R {trailer} >>\nstartxref\n{start}\n%%EOF\n"));
        return file.ToArray();
    }

    private static byte[] Join(string before, byte[] content, string after) => [.. Encoding.Latin1.GetBytes(before), .. content, .. Encoding.Latin1.GetBytes(after)];
}
