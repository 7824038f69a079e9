using System.Collections.Immutable;
using System.Globalization;
using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;

namespace VirtualAgent.KnowledgeIngest.Sites;

/// <summary>A list of pages, or of further such lists (sitemaps.org, protocol 0.9).</summary>
internal sealed record Sitemap(ImmutableArray<Sitemap.Entry> Pages, ImmutableArray<Uri> Sitemaps)
{
    private const int MostEntries = 50_000;
    private const long LargestUnpacked = 64 * 1024 * 1024;

    public sealed record Entry(Uri Address, DateTimeOffset? Changed);

    /// <returns>Null for what is no sitemap.</returns>
    public static Sitemap? Read(Fetched.Content content)
    {
        try
        {
            using var stream = Unpacked(content.Bytes);
            using var reader = XmlReader.Create(stream, new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
            var root = XDocument.Load(reader).Root!;
            return root.Name.LocalName switch
            {
                "urlset" => new([.. Locations(root, "url", content.Address)], []),
                "sitemapindex" => new([], [.. Locations(root, "sitemap", content.Address).Select(e => e.Address)]),
                _ => null,
            };
        }
        catch (Exception broken) when (broken is XmlException or InvalidDataException)
        {
            return null;
        }
    }

    private static IEnumerable<Entry> Locations(XElement root, string name, Uri place)
    {
        foreach (var element in root.Elements().Where(e => e.Name.LocalName == name).Take(MostEntries))
        {
            var said = element.Elements().FirstOrDefault(e => e.Name.LocalName == "loc")?.Value.Trim();
            if (said is not null && Uri.TryCreate(place, said, out var address) && address.Scheme is "http" or "https")
            {
                var changed = element.Elements().FirstOrDefault(e => e.Name.LocalName == "lastmod")?.Value.Trim();
                yield return new(
                    address,
                    DateTimeOffset.TryParse(changed, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) ? at : null);
            }
        }
    }

    private static MemoryStream Unpacked(byte[] bytes)
    {
        if (bytes is not [0x1F, 0x8B, ..])
        {
            return new(bytes);
        }

        using var packed = new GZipStream(new MemoryStream(bytes), CompressionMode.Decompress);
        var plain = new MemoryStream();
        var buffer = new byte[81920];
        for (int read; (read = packed.Read(buffer)) > 0;)
        {
            plain.Write(buffer, 0, read);
            if (plain.Length > LargestUnpacked)
            {
                throw new InvalidDataException("larger than any sitemap");
            }
        }

        plain.Position = 0;
        return plain;
    }
}
