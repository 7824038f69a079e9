using VirtualAgent.Core.City;
using VirtualAgent.Host.Hosting.Settings;
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
        Sites = [.. configuration.GetSection(Sources).GetChildren().Select(SiteOf).OfType<SiteOptions>()],
        AllowedHosts = [.. Listed(configuration.GetSection(AllowedHosts))],
    };

    /// <param name="city">Null where its pack could not be read.</param>
    public static IEnumerable<SettingFault> Faults(IConfiguration configuration, CityProfile? city)
    {
        foreach (var section in configuration.GetSection(Sources).GetChildren())
        {
            if (string.IsNullOrEmpty(section[nameof(SiteOptions.Start)]))
            {
                yield return new($"{section.Path}:{nameof(SiteOptions.Start)}", "missing. Name a page to start from or a sitemap, such as https://www.city.gov/sitemap.xml.");
            }

            if (city is not null && section[nameof(SiteOptions.Department)] is { Length: > 0 } department && city.FindDepartment(department) is null)
            {
                yield return new(
                    $"{section.Path}:{nameof(SiteOptions.Department)}",
                    $"the city has no department '{department}'. Its departments are {string.Join(", ", city.Departments.Select(d => d.Id))}.");
            }
        }
    }

    /// <returns>Null only where the start is stopped for it.</returns>
    private static SiteOptions? SiteOf(IConfigurationSection section)
    {
        if (!Uri.TryCreate(section[nameof(SiteOptions.Start)], UriKind.Absolute, out var start))
        {
            return null;
        }

        var site = new SiteOptions { Start = start };
        return site with
        {
            Hosts = [.. Listed(section.GetSection(nameof(SiteOptions.Hosts)))],
            Department = section[nameof(SiteOptions.Department)],
            MostLinks = section.GetValue<int?>(nameof(SiteOptions.MostLinks)) ?? site.MostLinks,
            MostPages = section.GetValue<int?>(nameof(SiteOptions.MostPages)) ?? site.MostPages,
            Delay = section.GetValue<double?>("DelaySeconds") is { } seconds ? TimeSpan.FromSeconds(seconds) : site.Delay,
            Every = section.GetValue<double?>("EveryHours") is { } hours ? TimeSpan.FromHours(hours) : site.Every,
        };
    }

    private static IEnumerable<string> Listed(IConfigurationSection section) => section.GetChildren().Select(entry => entry.Value).OfType<string>();
}
