using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using VirtualAgent.Core.Knowledge;
using VirtualAgent.KnowledgeIngest.Folders;
using VirtualAgent.KnowledgeIngest.Hosting;

namespace VirtualAgent.KnowledgeIngest;

public static class KnowledgeIngestRegistration
{
    /// <summary>Adds the worker that keeps the index in line with a folder, and says <see cref="KnowledgeReadiness"/>.</summary>
    public static IServiceCollection AddKnowledgeIngest(this IServiceCollection services, KnowledgeIngestOptions options)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(options);
        services.AddSingleton<FolderIngest>();
        services.TryAddSingleton<KnowledgeReadiness>();
        services.AddSingleton<LastIngest>();
        services.AddHostedService<KnowledgeIngestWorker>();
        return services;
    }
}
