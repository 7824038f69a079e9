using VirtualAgent.KnowledgeIngest;
using VirtualAgent.KnowledgeIngest.Sites;

namespace VirtualAgent.Host.Hosting;

/// <summary><c>Knowledge:Sources</c>: the sites that are crawled beside the city pack's documents.</summary>
internal static class KnowledgeSources
{
    private const string Sources = "Knowledge:Sources";
    private const string AllowedHosts = "Knowledge:AllowedHosts";

    public static KnowledgeIngestOptions Apply(KnowledgeIngestOptions options, IConfiguration configuration) => options with
    {
        Sites = [.. configuration.GetSection(Sources).GetChildren().Select(SiteOf)],
        AllowedHosts = [.. configuration.GetSection(AllowedHosts).Get<string[]>() ?? []],
    };

    private static SiteOptions SiteOf(IConfigurationSection section)
    {
        if (!Uri.TryCreate(section[nameof(SiteOptions.Start)], UriKind.Absolute, out var start) || start.Scheme is not ("http" or "https"))
        {
            throw new StartupException(
                [$"{section.Path}:{nameof(SiteOptions.Start)}: '{section[nameof(SiteOptions.Start)]}' is no address. Name a page to start from or a sitemap, such as https://www.city.gov/sitemap.xml."]);
        }

        var site = new SiteOptions { Start = start };
        return site with
        {
            Hosts = [.. section.GetSection(nameof(SiteOptions.Hosts)).Get<string[]>() ?? []],
            Department = section[nameof(SiteOptions.Department)],
            MostLinks = section.GetValue(nameof(SiteOptions.MostLinks), site.MostLinks),
            MostPages = section.GetValue(nameof(SiteOptions.MostPages), site.MostPages),
            Delay = TimeSpan.FromSeconds(section.GetValue("DelaySeconds", site.Delay.TotalSeconds)),
            Every = TimeSpan.FromHours(section.GetValue("EveryHours", site.Every.TotalHours)),
        };
    }
}
