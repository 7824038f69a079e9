using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using VirtualAgent.KnowledgeIngest.Sites;

namespace VirtualAgent.KnowledgeIngest.Cli;

/// <summary><c>knowledge-ingest site</c>: crawls a site from a page or a sitemap.</summary>
internal static class SiteCommand
{
    private static readonly SiteOptions Defaults = new() { Start = new("https://default.invalid") };

    private static readonly Argument<Uri> Start = new("start")
    {
        Description = "A page to start from, or a sitemap (its address has 'sitemap' in it or ends in .xml).",
        CustomParser = CommonOptions.ParseAddress,
    };

    private static readonly Option<string[]> Hosts = new("--host") { Description = "A further host whose pages count as the site's." };
    private static readonly Option<string[]> AllowedHosts = new("--allow-host") { Description = "A host that may have an internal address: a city's intranet. All others are refused." };
    private static readonly Option<string?> Department = new("--department") { Description = "The department of pages that name none." };
    private static readonly Option<int> Depth = new("--depth") { Description = "The most links between the start and a page.", DefaultValueFactory = _ => Defaults.MostLinks };
    private static readonly Option<int> Pages = new("--pages") { Description = "The most pages in one run.", DefaultValueFactory = _ => Defaults.MostPages };
    private static readonly Option<double> Delay = new("--delay") { Description = "Seconds between two requests to a host; robots.txt may ask for more.", DefaultValueFactory = _ => Defaults.Delay.TotalSeconds };

    public static Command Create()
    {
        var (pack, data, dryRun, since) = (CommonOptions.Pack(), CommonOptions.Data(), CommonOptions.DryRun(), CommonOptions.Since());
        var command = new Command("site", "Reads what changed on a site, as robots.txt allows, and withdraws what is gone.")
        {
            Start, pack, data, Hosts, AllowedHosts, Department, Depth, Pages, Delay, dryRun, since,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            using var kept = new DataFolder(parsed.GetRequiredValue(data), parsed.GetValue(dryRun));
            var services = KnowledgeBase.Open(parsed.GetValue(pack), kept.Folder, options => options with
            {
                AllowedHosts = [.. parsed.GetValue(AllowedHosts) ?? []],
                Since = parsed.GetValue(since),
            });
            return await RunAsync(services, SiteOf(parsed), parsed.GetValue(dryRun), cancellationToken);
        });
        return command;
    }

    private static SiteOptions SiteOf(ParseResult parsed) => new()
    {
        Start = parsed.GetRequiredValue(Start),
        Hosts = [.. parsed.GetValue(Hosts) ?? []],
        Department = parsed.GetValue(Department),
        MostLinks = parsed.GetValue(Depth),
        MostPages = parsed.GetValue(Pages),
        Delay = TimeSpan.FromSeconds(parsed.GetValue(Delay)),
    };

    private static async Task<int> RunAsync(ServiceProvider services, SiteOptions site, bool dryRun, CancellationToken cancellationToken)
    {
        await using var owned = services;
        var ingest = services.GetRequiredService<SiteIngest>();
        var report = await ProgressBar.RunAsync("Pages", total: null, lines => ingest.RunAsync(site, dryRun, lines, cancellationToken));
        ReportTable.Write(report, dryRun);
        return ExitCode.Of(report);
    }
}
