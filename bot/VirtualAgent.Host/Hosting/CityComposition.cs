using System.Reflection;
using VirtualAgent.Channels.DirectLine;
using VirtualAgent.Channels.Twilio;
using VirtualAgent.CityPacks;
using VirtualAgent.Console;
using VirtualAgent.Core.City;
using VirtualAgent.Core.Texts;
using VirtualAgent.Dialogue;
using VirtualAgent.Skills;
using VirtualAgent.Understanding;

namespace VirtualAgent.Host.Hosting;

/// <summary>The city that is served, and everything that is said in its name.</summary>
internal static class CityComposition
{
    private static readonly Assembly[] SpeakingAssemblies =
    [
        typeof(DialogueRegistration).Assembly,
        typeof(SkillsRegistration).Assembly,
        typeof(UnderstandingRegistration).Assembly,
        typeof(DirectLineRegistration).Assembly,
        typeof(TwilioRegistration).Assembly,
        typeof(ConsoleRegistration).Assembly,
        typeof(CityComposition).Assembly,
    ];

    public static IServiceCollection AddCity(this IServiceCollection services, string folder)
    {
        var pack = CityPackCheck.Load(folder);
        return services
            .AddCityPack(pack)
            .AddSingleton(TextsOf(pack.City));
    }

    private static TextCatalog TextsOf(CityProfile city) => SpeakingAssemblies
        .Aggregate(TextCatalog.Empty, (texts, assembly) => texts.WithResourcesOf(assembly))
        .WithCity(city);
}
