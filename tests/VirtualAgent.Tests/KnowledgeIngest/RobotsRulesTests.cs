using VirtualAgent.KnowledgeIngest.Sites;

namespace VirtualAgent.Tests.KnowledgeIngest;

/// <summary>RFC 9309, and the cases that robots.txt readers are commonly tried by.</summary>
public sealed class RobotsRulesTests
{
    [Theory]
    [InlineData("", "/a", true)]
    [InlineData("User-agent: *\nDisallow:", "/a", true)]
    [InlineData("User-agent: *\nDisallow: /", "/a", false)]
    [InlineData("User-agent: *\nDisallow: /", "/robots.txt", true)]
    [InlineData("User-agent: *\nDisallow: /p\nAllow: /p/open", "/p/open/1", true)]
    [InlineData("User-agent: *\nAllow: /p\nDisallow: /p", "/p/1", true)]
    [InlineData("User-agent: *\nDisallow: /*.pdf$", "/a/b.pdf", false)]
    [InlineData("User-agent: *\nDisallow: /*.pdf$", "/a/b.pdf?x=1", true)]
    [InlineData("User-agent: *\nDisallow: /a*b*c", "/axxbyyczz", false)]
    [InlineData("User-agent: *\nDisallow: /a*b*c", "/axxcyyb", true)]
    [InlineData("User-agent: *\nDisallow: /fish$", "/fish", false)]
    [InlineData("User-agent: *\nDisallow: /fish$", "/fishing", true)]
    [InlineData("User-agent: *\nDisallow: /Fish", "/fish", true)]
    [InlineData("user-agent: *\ndisallow: /a # why", "/a", false)]
    [InlineData("User-agent: virtualagent\nDisallow: /ours\n\nUser-agent: *\nDisallow: /", "/theirs", true)]
    [InlineData("User-agent: VirtualAgent/2.0\nDisallow: /ours\n\nUser-agent: *\nAllow: /", "/ours", false)]
    [InlineData("User-agent: other\nUser-agent: virtualagent\nDisallow: /ours", "/ours", false)]
    [InlineData("User-agent: virtualagent\nDisallow: /1\n\nUser-agent: virtualagent\nDisallow: /2", "/1", false)]
    [InlineData("User-agent: other\nDisallow: /", "/a", true)]
    [InlineData("Disallow: /", "/a", true)]
    [InlineData("User-agent: *\r\nDisallow: /a\r\n", "/a/b", false)]
    [InlineData("\uFEFFUser-agent: *\nDisallow: /a", "/a", false)]
    [InlineData("User-agent: *\nDisallow: /a%3cd", "/a%3Cd", false)]
    [InlineData("User-agent: *\nDisallow: /%7Ejoe", "/~joe/x", false)]
    [InlineData("User-agent: *\nDisallow: /caf\u00e9", "/caf%C3%A9", false)]
    [InlineData("User-agent: *\nSitemap: https://x/s.xml\nDisallow: /a", "/a", false)]
    [InlineData("<html>not found</html>", "/a", true)]
    public void Rules_OfATextForAPath_Allow(string text, string path, bool allowed) =>
        Assert.Equal(allowed, RobotsRules.Parse(text, SiteRobots.Agent).Allows(new Uri("https://city.example" + path)));

    [Theory]
    [InlineData("User-agent: *\nCrawl-delay: 2.5", 2.5)]
    [InlineData("User-agent: *\nCrawl-delay: soon", null)]
    [InlineData("User-agent: other\nCrawl-delay: 9", null)]
    public void Rules_CrawlDelay_InSeconds(string text, double? seconds) =>
        Assert.Equal(seconds, RobotsRules.Parse(text, SiteRobots.Agent).Delay?.TotalSeconds);

    [Fact]
    public void Rules_ManyStars_StayFast() =>
        Assert.True(RobotsRules.Parse("User-agent: *\nDisallow: /" + string.Concat(Enumerable.Repeat("*a", 2_000)) + "$", SiteRobots.Agent)
            .Allows(new Uri("https://city.example/" + new string('a', 1_500) + "b")));
}
