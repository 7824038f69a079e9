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

    /// <summary>Adds nothing where the pack is at fault, since the start ends there once everything is checked.</summary>
    public static IServiceCollection AddCity(this IServiceCollection services, HostSettings settings, IConfiguration configuration, StartupFaults faults) =>
        CityPackCheck.Load(settings.CityPack, faults) is { } pack
            ? services.AddCityPack(pack).AddSkills(pack).AddSingleton(TextsOf(pack, settings.HasDocuments(configuration)))
            : services;

    private static TextCatalog TextsOf(CityPack pack, bool answers) => SpeakingAssemblies
        .Aggregate(TextCatalog.Empty, (texts, assembly) => texts.WithResourcesOf(assembly))
        .WithPromisesOf(pack, answers)
        .WithCity(pack.City);
}
