using Microsoft.Extensions.Options;
using VirtualAgent.Channels.DirectLine;
using VirtualAgent.Channels.Twilio;
using VirtualAgent.Core.City;
using VirtualAgent.Core.Messages;
using VirtualAgent.Host.Pages.Documents;
using VirtualAgent.Storage;
using VirtualAgent.Understanding.Screening;

namespace VirtualAgent.Host.Hosting;

/// <summary>The ways in: web chat, text messages and calls.</summary>
internal static class ChannelComposition
{
    public static IServiceCollection AddChannels(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddDirectLine(chat =>
        {
            configuration.GetSection("WebChat").Bind(chat);
            chat.Secret = configuration["DirectLine:Secret"];
            chat.PublicBaseUrl = HostSettings.PublicBaseUrl(configuration);
            chat.Mask = SensitiveText.Mask;
        });
        services.AddOptions<DirectLineOptions>().Configure<IServiceProvider, HostSettings>((chat, services, settings) =>
        {
            if (settings.Demo)
            {
                chat.SourceLink = url => CityLinks.Local(services.GetRequiredService<CityProfile>(), url);
            }
        });
        services.AddTwilio(twilio =>
        {
            configuration.GetSection("Twilio").Bind(twilio);
            configuration.GetSection("Voice").Bind(twilio);
            twilio.VoiceMode = configuration.GetValue("Voice:Mode", twilio.VoiceMode);
            twilio.PublicBaseUrl = HostSettings.PublicBaseUrl(configuration);
        });
        services.AddOptions<TwilioOptions>().Configure<IServiceProvider, HostSettings>((twilio, services, settings) =>
        {
            if (twilio.From is not { Length: > 0 } && services.GetService<CityProfile>() is { } city)
            {
                twilio.From = PhoneNumber.E164(city.TextPhone);
            }

            if (settings.Demo)
            {
                twilio.SourceLink = url => CityLinks.Local(services.GetRequiredService<CityProfile>(), url) is ['/', ..] path ? twilio.PublicUrl(path) : url;
            }
        });
        services.AddOptions<StorageOptions>().Configure<IOptions<TwilioOptions>>((storage, twilio) => storage.TextNumber = twilio.Value.From!);
        return services.MaskBeforeStoring();
    }

    /// <summary>Card numbers and their like never reach the inbox's table, whichever channel they come by.</summary>
    private static IServiceCollection MaskBeforeStoring(this IServiceCollection services)
    {
        var stored = services.Last(service => service.ServiceType == typeof(IInbox)).ImplementationType!;
        return services.AddSingleton<IInbox>(provider =>
            new MaskingInbox((IInbox)ActivatorUtilities.CreateInstance(provider, stored)));
    }
}
