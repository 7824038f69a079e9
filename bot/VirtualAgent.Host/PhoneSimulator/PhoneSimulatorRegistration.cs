using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using VirtualAgent.Core.City;
using VirtualAgent.Host.Pages;

namespace VirtualAgent.Host.PhoneSimulator;

/// <summary>A phone in the browser: real, signed webhooks go out, and what the city sends back comes in.</summary>
public static class PhoneSimulatorRegistration
{
    private static readonly TimeSpan WebhookPatience = TimeSpan.FromSeconds(15);

    public static IServiceCollection AddPhoneSimulator(this IServiceCollection services)
    {
        services.AddHttpClient(TwilioNetwork.ClientName, client => client.Timeout = WebhookPatience);
        services.AddSingleton<TwilioNetwork>();
        services.AddSingleton<SimulatedThreads>();
        services.AddSingleton<SimulatedMedia>();
        services.AddSingleton<SimulatedTexts>();
        services.AddSingleton<MessagesStandIn>();
        services.AddSingleton<StatusReports>();
        services.AddHostedService(provider => provider.GetRequiredService<StatusReports>());
        return services;
    }

    /// <summary>Maps <c>/phone</c> in demo mode; elsewhere there is no such page. Needs <c>UseWebSockets()</c> before it.</summary>
    public static IEndpointRouteBuilder MapPhoneSimulator(this IEndpointRouteBuilder routes)
    {
        if (!routes.ServiceProvider.GetRequiredService<IOptions<SiteOptions>>().Value.Demo)
        {
            return routes;
        }

        routes.MapGet("/phone", Page);
        var own = routes.MapGroup("/phone").AddEndpointFilter(SameOrigin.CheckAsync);
        own.MapGet("/events", PhoneEndpoints.Events);
        own.MapPost("/sms", PhoneEndpoints.SendAsync);
        own.MapPost("/media", PhoneEndpoints.AttachAsync);
        own.Map("/call", PhoneEndpoints.CallAsync);

        var twilio = routes.MapGroup("/phone/api");
        twilio.MapGet("/media/{id}", PhoneEndpoints.Media);
        twilio.MapPost("/2010-04-01/Accounts/{sid}/Messages.json", (string sid, HttpContext http, MessagesStandIn messages) =>
            messages.CreateAsync(sid, http));
        return routes;
    }

    private static RazorComponentResult<PhonePage> Page(HttpContext context, CityProfile city)
    {
        PageLanguage.Remember(context, city);
        context.Response.Headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(self)";
        return new();
    }
}
