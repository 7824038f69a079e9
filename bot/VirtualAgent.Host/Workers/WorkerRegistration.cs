namespace VirtualAgent.Host.Workers;

internal static class WorkerRegistration
{
    /// <summary>The workers over the inbox, the outbox and the pictures still at the provider.</summary>
    public static IServiceCollection AddWorkers(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(new AttachmentSource(
            configuration["Twilio:AccountSid"] ?? string.Empty,
            configuration["Twilio:AuthToken"] ?? string.Empty,
            Uri.TryCreate(configuration["Twilio:ApiBaseUrl"], UriKind.Absolute, out var api) ? api : null));
        services.AddHttpClient(AttachmentFetcher.ClientName, client => client.Timeout = TimeSpan.FromSeconds(30))
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false });
        return services
            .AddSingleton<Outage>()
            .AddHostedService<ConversationPump>()
            .AddHostedService<OutboxDispatcher>()
            .AddHostedService<AttachmentFetcher>();
    }
}
