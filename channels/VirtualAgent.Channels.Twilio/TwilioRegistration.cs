using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using VirtualAgent.Channels.Twilio.Rest;
using VirtualAgent.Channels.Twilio.Signature;
using VirtualAgent.Channels.Twilio.Sms;
using VirtualAgent.Channels.Twilio.Voice;
using VirtualAgent.Core.Replies;

namespace VirtualAgent.Channels.Twilio;

/// <summary>Adds text messages and calls.</summary>
public static class TwilioRegistration
{
    private static readonly TimeSpan ApiPatience = TimeSpan.FromSeconds(10);

    public static IServiceCollection AddTwilio(this IServiceCollection services, Action<TwilioOptions> configure)
    {
        services.AddOptionsWithValidateOnStart<TwilioOptions>().Configure(configure);
        services.AddSingleton<IValidateOptions<TwilioOptions>, TwilioOptionsValidation>();
        services.AddHttpClient(MessagesApi.ClientName, client => client.Timeout = ApiPatience);
        services.AddSingleton<MessagesApi>();

        services.AddSingleton<SmsRenderer>();
        services.AddSingleton<SmsLog>();
        services.AddSingleton<SmsKeywordDesk>();
        services.AddSingleton<SmsWebhook>();
        services.AddSingleton<SmsStatusWebhook>();
        services.AddSingleton<IReplySender, SmsSender>();

        services.AddSingleton<LiveCalls>();
        services.AddSingleton<CallTickets>();
        services.AddSingleton<SpeechRenderer>();
        services.AddSingleton<CallDesk>();
        services.AddSingleton<RelayEndpoint>();
        services.AddSingleton<VoiceWebhook>();
        services.AddSingleton<GatherWebhook>();
        services.AddSingleton<EndedWebhook>();
        services.AddSingleton<IReplySender, VoiceSender>();
        return services;
    }

    /// <summary>Maps the webhooks. The relay needs <c>UseWebSockets()</c> before it.</summary>
    public static IEndpointRouteBuilder MapTwilio(this IEndpointRouteBuilder endpoints)
    {
        var twilio = endpoints.MapGroup("/twilio").AddEndpointFilter<SignatureFilter>();
        twilio.MapPost("/sms", (HttpContext http, SmsWebhook sms) => sms.HandleAsync(Form(http), http.RequestAborted));
        twilio.MapPost("/sms/status", (HttpContext http, SmsStatusWebhook status) => status.HandleAsync(Form(http), http.RequestAborted));
        twilio.MapPost("/voice", (HttpContext http, VoiceWebhook voice) => voice.Handle(Form(http)));
        twilio.MapPost("/voice/ended", (HttpContext http, EndedWebhook ended) => ended.HandleAsync(Form(http), http.RequestAborted));
        twilio.MapPost("/voice/dialed", (HttpContext http, EndedWebhook ended) =>
            ended.DialedAsync(Form(http), GatherStep.Read(http.Request.Query), http.RequestAborted));
        twilio.MapPost("/voice/gather", (HttpContext http, GatherWebhook gather) =>
            gather.HandleAsync(Form(http), GatherStep.Read(http.Request.Query), http.RequestAborted));
        twilio.MapPost("/voice/status", (HttpContext http, GatherWebhook gather) => gather.EndedAsync(Form(http), http.RequestAborted));
        twilio.Map("/voice/relay", (HttpContext http, RelayEndpoint relay) => relay.HandleAsync(http));
        return endpoints;
    }

    private static TwilioForm Form(HttpContext http) => http.Features.GetRequiredFeature<TwilioForm>();
}
