using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Cors.Infrastructure;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using VirtualAgent.Channels.DirectLine.Activities;
using VirtualAgent.Channels.DirectLine.Endpoints;
using VirtualAgent.Channels.DirectLine.Rendering;
using VirtualAgent.Channels.DirectLine.Stream;
using VirtualAgent.Channels.DirectLine.Tokens;
using VirtualAgent.Core.Replies;

namespace VirtualAgent.Channels.DirectLine;

/// <summary>The web chat channel: Direct Line 3.0 and the sender of its replies.</summary>
public static class DirectLineRegistration
{
    private const string CorsPolicyName = "DirectLine";

    public static IServiceCollection AddDirectLine(this IServiceCollection services, Action<DirectLineOptions> configure)
    {
        services.AddDataProtection();
        services.AddCors();
        services.AddOptions<CorsOptions>().Configure<IOptions<DirectLineOptions>>((cors, options) => cors.AddPolicy(
            CorsPolicyName,
            policy => policy.WithOrigins([.. options.Value.AllowedOrigins.Select(origin => origin.TrimEnd('/'))]).AllowAnyHeader().WithMethods("GET", "POST")
                .SetPreflightMaxAge(TimeSpan.FromHours(1))));
        services.AddOptionsWithValidateOnStart<DirectLineOptions>().Configure(configure)
            .Validate(o => o.Secret is null or { Length: >= 32 }, "DirectLine:Secret: shorter than 32 characters. Make it longer, or leave it out to switch it off.")
            .Validate(o => o.AllowedOrigins.All(IsOrigin), "WebChat:AllowedOrigins: not all are origins. List them like https://www.city.gov, without a path.");
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<TokenIssuer>();
        services.AddSingleton<CallerCheck>();
        services.AddSingleton<ReaderCheck>();
        services.AddSingleton<PublicAddress>();
        services.AddSingleton<NewChatLimit>();
        services.AddSingleton<MessageLimit>();
        services.AddSingleton<StreamHub>();
        services.AddSingleton<ActivityRenderer>();
        services.AddScoped<ConversationLog>();
        services.AddScoped<TurnIntake>();
        services.AddScoped<ResidentMessages>();
        services.AddScoped<AnswerVerdicts>();
        services.AddScoped<ActivityStream>();
        services.AddScoped<IReplySender, WebChatSender>();
        services.AddScoped<TokenEndpoints>();
        services.AddScoped<ConversationEndpoints>();
        services.AddScoped<ActivityEndpoints>();
        services.AddScoped<UploadEndpoint>();
        services.AddScoped<AttachmentEndpoint>();
        services.AddScoped<StreamEndpoint>();
        return services;
    }

    /// <summary>Maps <c>/webchat/token</c> and <c>/v3/directline</c>, and lets allowed sites' pages call them.</summary>
    public static WebApplication MapDirectLine(this WebApplication app)
    {
        app.UseCors();
        app.MapPost("/webchat/token", (HttpContext context, TokenEndpoints e, CancellationToken ct) => e.WebChatAsync(context, ct))
            .RequireCors(CorsPolicyName);
        MapProtocol(app.MapGroup("/v3/directline").RequireCors(CorsPolicyName));
        return app;
    }

    private static void MapProtocol(RouteGroupBuilder group)
    {
        group.MapPost("/tokens/generate", (HttpRequest request, TokenEndpoints e, CancellationToken ct) => e.GenerateAsync(request, ct));
        group.MapPost("/tokens/refresh", (HttpRequest request, TokenEndpoints e) => e.Refresh(request));
        group.MapPost("/conversations", (HttpRequest request, ConversationEndpoints e, CancellationToken ct) => e.StartAsync(request, ct));
        group.MapGet("/conversations/{conversationId}", (HttpRequest request, string conversationId, string? watermark, ConversationEndpoints e, CancellationToken ct) =>
            e.ReconnectAsync(request, conversationId, watermark, ct));
        group.MapGet("/conversations/{conversationId}/activities", (HttpRequest request, string conversationId, string? watermark, ActivityEndpoints e, CancellationToken ct) =>
            e.ReadAsync(request, conversationId, watermark, ct));
        group.MapPost("/conversations/{conversationId}/activities", (HttpRequest request, string conversationId, ActivityEndpoints e, CancellationToken ct) =>
            e.PostAsync(request, conversationId, ct));
        group.MapPost("/conversations/{conversationId}/upload", (HttpRequest request, string conversationId, string? userId, UploadEndpoint e, CancellationToken ct) =>
            e.PostAsync(request, conversationId, userId, ct));
        group.MapGet("/attachments/{id}", (HttpResponse response, string id, AttachmentEndpoint e, CancellationToken ct) => e.GetAsync(response, id, ct));
        group.MapGet("/conversations/{conversationId}/stream", ((IEndpointRouteBuilder)group).CreateApplicationBuilder()
            .UseWebSockets(new WebSocketOptions { KeepAliveInterval = DirectLineLimits.KeepAlive })
            .Build(context => context.RequestServices.GetRequiredService<StreamEndpoint>().ServeAsync(context)));
    }

    private static RequestDelegate Build(this IApplicationBuilder pipeline, RequestDelegate last)
    {
        pipeline.Run(last);
        return pipeline.Build();
    }

    private static bool IsOrigin(string origin) =>
        Uri.TryCreate(origin, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http" && uri.GetLeftPart(UriPartial.Authority) == origin.TrimEnd('/');
}
