using System.Net;
using System.Net.Http.Headers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using VirtualAgent.Core.City;
using VirtualAgent.Core.Knowledge;
using VirtualAgent.KnowledgeIngest.Folders;
using VirtualAgent.KnowledgeIngest.Hosting;
using VirtualAgent.KnowledgeIngest.Reports;
using VirtualAgent.KnowledgeIngest.Sites;
using VirtualAgent.KnowledgeIngest.Uploads;

namespace VirtualAgent.KnowledgeIngest;

public static class KnowledgeIngestRegistration
{
    private const string AgentVersion = "1.0";

    private static readonly TimeSpan ConnectWithin = TimeSpan.FromSeconds(10);

    /// <summary>
    /// Adds the workers that keep the index in line with a folder and with sites, uploads, and the quality report; and says
    /// <see cref="KnowledgeReadiness"/>. Needs the index. Uses the registered <see cref="CityProfile"/>, where there is one.
    /// </summary>
    public static IServiceCollection AddKnowledgeIngest(this IServiceCollection services, KnowledgeIngestOptions options)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(options);
        services.AddSingleton(provider => new FolderIngest(
            provider.GetRequiredService<IKnowledgeIndex>(),
            options,
            provider.GetRequiredService<TimeProvider>(),
            provider.GetService<CityProfile>()));
        services.AddSingleton<SiteIngest>();
        services.AddSingleton<IDocumentUploads, DocumentUploads>();
        services.AddSingleton<IStaffAnswers, StaffAnswers>();
        services.AddSingleton<IKnowledgeQuality, DocumentQuality>();
        services.TryAddSingleton<KnowledgeReadiness>();
        services.AddSingleton<KnowledgeIngestLog>();
        services.AddHostedService<FolderWorker>();
        services.AddHostedService<SiteWorker>();
        services.AddHttpClient(SiteIngest.ClientName, Introduce).ConfigurePrimaryHttpMessageHandler(() => Guarded(options));
        return services;
    }

    private static void Introduce(HttpClient client)
    {
        client.Timeout = Timeout.InfiniteTimeSpan;
        client.DefaultRequestHeaders.UserAgent.Add(new ProductInfoHeaderValue(SiteRobots.Agent, AgentVersion));
        client.DefaultRequestHeaders.Accept.ParseAdd("text/html,application/xhtml+xml,application/pdf,*/*;q=0.8");
    }

    /// <summary>No proxy and no redirections by itself: every address that is connected to is checked.</summary>
    private static SocketsHttpHandler Guarded(KnowledgeIngestOptions options) => new()
    {
        AllowAutoRedirect = false,
        UseProxy = false,
        UseCookies = false,
        AutomaticDecompression = DecompressionMethods.All,
        ConnectTimeout = ConnectWithin,
        ConnectCallback = new NetworkGuard(options.AllowedHosts, Dns.GetHostAddressesAsync).ConnectAsync,
    };
}
