using VirtualAgent.Channels.DirectLine;
using VirtualAgent.Channels.Twilio;
using VirtualAgent.Core.City;
using VirtualAgent.Core.Effects;
using VirtualAgent.Core.Messages;
using VirtualAgent.Host.Pages.Documents;
using VirtualAgent.Host.PhoneSimulator;
using VirtualAgent.Storage;
using VirtualAgent.Understanding.Screening;

namespace VirtualAgent.Host.Hosting;

/// <summary>The ways in: web chat, text messages and calls.</summary>
internal static class ChannelComposition
{
    /// <summary>How soon a chat that is open on one host shows what another has said in it.</summary>
    private static readonly TimeSpan AmongHosts = TimeSpan.FromSeconds(2);

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
            if (services.GetRequiredService<StorageOptions>().Provider == StorageProvider.Postgres)
            {
                chat.LookAgain = AmongHosts;
            }

            if (settings.Demo)
            {
                chat.SourceLink = url => CityLinks.Public(services.GetRequiredService<CityProfile>(), chat.PublicBaseUrl!, url);
            }
        });
        if (HasTwilio(configuration))
        {
            services.AddTexts(configuration);
        }

        services.AddOptions<StorageOptions>().Configure<IServiceProvider>((storage, services) => storage.TextNumber = TextNumber(configuration, services));
        return services.MaskBeforeStoring();
    }

    /// <summary>Without an account there are no texts and no calls, and none of their addresses.</summary>
    public static void MapTexts(this WebApplication app)
    {
        if (HasTwilio(app.Configuration))
        {
            app.MapTwilio();
            app.MapPhoneSimulator();
        }
    }

    /// <summary>Whether anything of an account is configured; demo mode brings one along.</summary>
    public static bool HasTwilio(IConfiguration configuration) =>
        configuration.GetSection("Twilio").GetChildren().Any(setting => !string.IsNullOrEmpty(setting.Value));

    private static void AddTexts(this IServiceCollection services, IConfiguration configuration)
    {
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
                twilio.SourceLink = url => CityLinks.Public(services.GetRequiredService<CityProfile>(), twilio.PublicBaseUrl!, url);
            }
        });
        services.AddPhoneSimulator();
        services.AddSingleton(new StaffLine(configuration["Voice:StaffNumber"] is { Length: > 0 }));
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
