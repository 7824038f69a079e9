using System.IO.Compression;
using System.Text;
using VirtualAgent.KnowledgeIngest.Sites;

namespace VirtualAgent.Tests.KnowledgeIngest;

public sealed class SitemapTests
{
    private const string Pages =
        """<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc> https://city.example/a </loc><lastmod>2026-03-01</lastmod></url><url><loc>ftp://city.example/b</loc></url><url/></urlset>""";

    [Fact]
    public void Read_PagesPlainOrPacked_WithTheirDates()
    {
        foreach (var bytes in new[] { Encoding.UTF8.GetBytes(Pages), Packed(Pages) })
        {
            var page = Assert.Single(Read(bytes)!.Pages);
            Assert.Equal((new Uri("https://city.example/a"), new DateTimeOffset(2026, 3, 1, 0, 0, 0, TimeSpan.Zero)), (page.Address, page.Changed));
        }
    }

    [Fact]
    public void Read_Index_ListsSitemaps() =>
        Assert.Equal(
            new Uri("https://city.example/s1.xml"),
            Assert.Single(Read(Encoding.UTF8.GetBytes("<sitemapindex><sitemap><loc>https://city.example/s1.xml</loc></sitemap></sitemapindex>"))!.Sitemaps));

    [Theory]
    [InlineData("<html><body>Not found</body></html>")]
    [InlineData("nothing")]
    [InlineData("<urlset><url>")]
    [InlineData("<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><urlset><url><loc>https://city.example/&e;</loc></url></urlset>")]
    public void Read_NoSitemap_Null(string text) => Assert.Null(Read(Encoding.UTF8.GetBytes(text)));

    [Theory]
    [InlineData("/a/../b?utm_source=x&id=2#top", "https://city.example/b?id=2")]
    [InlineData("HTTPS://CITY.example:443/A", "https://city.example/A")]
    [InlineData("mailto:x@city.example", null)]
    [InlineData("/photo.JPG", null)]
    [InlineData("javascript:void(0)", null)]
    [InlineData("https://user:secret@city.example/", null)]
    [InlineData("/x/x/x/x/x", null)]
    public void Addresses_OfALink_OneFormOrNone(string link, string? address) =>
        Assert.Equal(address, Addresses.Of(new Uri("https://city.example/"), link)?.AbsoluteUri);

    private static Sitemap? Read(byte[] bytes) =>
        Sitemap.Read(new(new Uri("https://city.example/sitemap.xml"), "sitemap.xml", bytes, null, null, null, IsWanted: true));

    private static byte[] Packed(string text)
    {
        using var stream = new MemoryStream();
        using (var gzip = new GZipStream(stream, CompressionMode.Compress))
        {
            gzip.Write(Encoding.UTF8.GetBytes(text));
        }

        return stream.ToArray();
    }
}
