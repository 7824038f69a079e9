using System.Collections.Immutable;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using VirtualAgent.Core.City;
using VirtualAgent.Core.Knowledge;
using VirtualAgent.Core.Skills;
using VirtualAgent.Core.Understanding;
using VirtualAgent.Understanding.Llm;
using VirtualAgent.Understanding.Local;
using VirtualAgent.Understanding.Local.Intents;
using VirtualAgent.Understanding.Local.Language;
using VirtualAgent.Understanding.Local.Phrases;
using VirtualAgent.Understanding.Local.Slots;
using VirtualAgent.Understanding.Screening;

namespace VirtualAgent.Understanding;

public static class UnderstandingRegistration
{
    /// <summary>
    /// Adds <see cref="IUnderstanding"/>. Takes the skills, the city pack, and where they are registered the knowledge index
    /// and a chat model.
    /// </summary>
    public static IServiceCollection AddUnderstanding(this IServiceCollection services) => services
        .AddMetrics()
        .AddSingleton(provider => new EmergencyScreen(
            provider.GetService<CityPack>()?.Services.SelectMany(s => s.Examples.Values).SelectMany(texts => texts) ?? []))
        .AddSingleton(provider => new LanguageIdentifier(provider.GetServices<ISkill>(), Catalogue(provider)))
        .AddSingleton<ControlPhrases>()
        .AddSingleton<Forms>()
        .AddSingleton(provider => new IntentModel(provider.GetServices<ISkill>(), Catalogue(provider)))
        .AddSingleton(provider => new SlotReader(provider.GetRequiredService<IntentModel>(), provider.GetService<IPlaces>()))
        .AddSingleton<CorrectionReader>()
        .AddSingleton<SkillOpening>()
        .AddSingleton(provider => new MatterReader(
            provider.GetRequiredService<IntentModel>(),
            provider.GetRequiredService<Forms>(),
            provider.GetRequiredService<SkillOpening>(),
            provider.GetServices<ISkill>(),
            provider.GetService<IKnowledgeIndex>()))
        .AddSingleton<AnswerReader>()
        .AddSingleton<MatterSplitter>()
        .AddSingleton<MessageMatters>()
        .AddSingleton<MessageReader>()
        .AddSingleton<ConsentReader>()
        .AddSingleton<YesNoReader>()
        .AddSingleton<LocalUnderstanding>()
        .AddSingleton<LlmAnswerReader>()
        .AddSingleton<LlmMeter>()
        .AddSingleton<IUnderstanding>(provider => new UnderstandingPipeline(
            provider.GetRequiredService<EmergencyScreen>(),
            provider.GetRequiredService<LocalUnderstanding>(),
            provider.GetService<IChatClient>() is null ? null : ActivatorUtilities.CreateInstance<LlmUnderstanding>(provider)));

    private static ImmutableArray<ServiceType> Catalogue(IServiceProvider provider) =>
        provider.GetService<CityPack>()?.Services ?? [];
}
