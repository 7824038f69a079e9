using VirtualAgent.Channels.DirectLine;
using VirtualAgent.Channels.Twilio;
using VirtualAgent.Core.City;
using VirtualAgent.Core.Effects;
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
            twilio.From = TextNumber(configuration, services);
            if (settings.Demo)
            {
                twilio.SourceLink = url => CityLinks.Local(services.GetRequiredService<CityProfile>(), url) is ['/', ..] path ? twilio.PublicUrl(path) : url;
            }
        });
        services.AddOptions<StorageOptions>().Configure<IServiceProvider>((storage, services) => storage.TextNumber = TextNumber(configuration, services));
        services.AddSingleton(new StaffLine(configuration["Voice:StaffNumber"] is { Length: > 0 }));
        return services.MaskBeforeStoring();
    }

    /// <summary>Empty only where the start is stopped because the city could not be read.</summary>
    private static string TextNumber(IConfiguration configuration, IServiceProvider services) =>
        configuration["Twilio:From"] is { Length: > 0 } from ? from
        : services.GetService<CityProfile>() is { } city ? PhoneNumber.E164(city.TextPhone)
        : string.Empty;

    /// <summary>Card numbers and their like never reach the inbox's table, whichever channel they come by.</summary>
    private static IServiceCollection MaskBeforeStoring(this IServiceCollection services)
    {
        var stored = services.Last(service => service.ServiceType == typeof(IInbox)).ImplementationType!;
        return services.AddSingleton<IInbox>(provider =>
            new MaskingInbox((IInbox)ActivatorUtilities.CreateInstance(provider, stored)));
    }
}
