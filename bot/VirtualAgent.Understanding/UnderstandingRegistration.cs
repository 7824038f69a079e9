using System.Collections.Immutable;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using VirtualAgent.Core.City;
using VirtualAgent.Core.Knowledge;
using VirtualAgent.Core.Skills;
using VirtualAgent.Core.Understanding;
using VirtualAgent.Recognizers;
using VirtualAgent.Understanding.Llm;
using VirtualAgent.Understanding.Local;
using VirtualAgent.Understanding.Local.Classification;
using VirtualAgent.Understanding.Local.Departments;
using VirtualAgent.Understanding.Local.Intents;
using VirtualAgent.Understanding.Local.Language;
using VirtualAgent.Understanding.Local.Phrases;
using VirtualAgent.Understanding.Local.Slots;
using VirtualAgent.Understanding.Local.Slots.Corrections;
using VirtualAgent.Understanding.Local.Waiting;
using VirtualAgent.Understanding.Screening;

namespace VirtualAgent.Understanding;

public static class UnderstandingRegistration
{
    /// <summary>
    /// Adds <see cref="IUnderstanding"/>. Takes the skills, the city's numbers and pack, and where they are registered the knowledge index
    /// and a chat model.
    /// </summary>
    /// <param name="modelFolder">Where what was learnt from the examples is kept for the next start; null where it is not kept.</param>
    public static IServiceCollection AddUnderstanding(this IServiceCollection services, string? modelFolder = null) => services
        .AddMetrics()
        .AddLogging()
        .AddSingleton(provider => new ClassifierStore(modelFolder, provider.GetRequiredService<ILogger<ClassifierStore>>()))
        .AddSingleton(provider => new EmergencyScreen(
            [
                .. provider.GetServices<ISkill>().SelectMany(skill => skill.Definition.Examples.Values).SelectMany(texts => texts),
                .. provider.GetService<CityPack>()?.Services.SelectMany(s => s.Examples.Values).SelectMany(texts => texts) ?? [],
            ],
            provider.GetRequiredService<ClassifierStore>()))
        .AddSingleton(provider => new LanguageIdentifier(provider.GetServices<ISkill>(), Catalogue(provider), provider.GetService<IPlaces>()))
        .AddSingleton<ControlPhrases>()
        .AddSingleton<Forms>()
        .AddSingleton(provider => new IntentModel(
            provider.GetServices<ISkill>(), Catalogue(provider), provider.GetRequiredService<ClassifierStore>()))
        .AddSingleton(provider => new HouseFinder(provider.GetService<IPlaces>()))
        .AddSingleton(provider => new PlaceReader(provider.GetService<IPlaces>(), provider.GetRequiredService<HouseFinder>()))
        .AddSingleton<ServiceReader>()
        .AddSingleton<SlotReader>()
        .AddSingleton<SlotNames>()
        .AddSingleton(provider => new HouseNumberReader(provider.GetService<IPlaces>(), provider.GetRequiredService<PlaceReader>()))
        .AddSingleton(provider => new StreetCorrection(provider.GetService<IPlaces>()))
        .AddSingleton<PlaceCorrection>()
        .AddSingleton<ServiceCorrection>()
        .AddSingleton<NamedCorrection>()
        .AddSingleton<CorrectionReader>()
        .AddSingleton<EarlierValueReader>()
        .AddSingleton<RemovalReader>()
        .AddSingleton<BillList>()
        .AddSingleton<SkillOpening>()
        .AddSingleton<CollectionMatters>()
        .AddSingleton<WardMatters>()
        .AddSingleton<SettledMatters>()
        .AddSingleton<SubjectReader>()
        .AddSingleton(provider => new DocumentEvidence(provider.GetService<IKnowledgeIndex>(), provider.GetService<IKnowledgeAnswerer>()))
        .AddSingleton(provider => new DepartmentTopics(provider.GetService<CityPack>()?.City, provider.GetServices<ISkill>()))
        .AddSingleton<MatterReader>()
        .AddSingleton<AnswerReader>()
        .AddSingleton<OfferReader>()
        .AddSingleton<DetailReader>()
        .AddSingleton<BesideThePoint>()
        .AddSingleton<ToldBeside>()
        .AddSingleton<FormReplies>()
        .AddSingleton<QuestionBetween>()
        .AddSingleton<MatterSplitter>()
        .AddSingleton<FurtherMatters>()
        .AddSingleton<MatterCommands>()
        .AddSingleton<MessageMatters>()
        .AddSingleton<WaitingNames>()
        .AddSingleton<WaitingReader>()
        .AddSingleton<ChangesOfMind>()
        .AddSingleton<RudenessReader>()
        .AddSingleton<OpenQuestionReader>()
        .AddSingleton<MessageReader>()
        .AddSingleton<ConsentReader>()
        .AddSingleton<YesNoReader>()
        .AddSingleton(provider => new OpeningDayReader(provider.GetService<CityPack>()?.City, provider.GetRequiredService<Forms>()))
        .AddSingleton(provider => new DirectoryReader(
            provider.GetService<CityPack>()?.City, provider.GetService<IPlaces>(), provider.GetRequiredService<DocumentEvidence>(),
            provider.GetRequiredService<OpeningDayReader>()))
        .AddSingleton<ReplyReader>()
        .AddSingleton<CrisisReader>()
        .AddSingleton<ReportAdditions>()
        .AddSingleton(provider => new AmendedPlace(
            provider.GetService<IPlaces>(), provider.GetRequiredService<PlaceReader>(), provider.GetRequiredService<HouseFinder>(),
            provider.GetRequiredService<StreetCorrection>(), provider.GetRequiredService<HouseNumberReader>()))
        .AddSingleton<SecondThoughts>()
        .AddSingleton<AftermathReader>()
        .AddSingleton<WhoHelps>()
        .AddSingleton<AnimalInHand>()
        .AddSingleton<LocalUnderstanding>()
        .AddSingleton<LlmAnswerReader>()
        .AddSingleton<LlmMeter>()
        .AddSingleton<IUnderstanding>(provider => new UnderstandingPipeline(
            provider.GetRequiredService<EmergencyScreen>(),
            provider.GetRequiredService<CrisisReader>(),
            provider.GetRequiredService<AftermathReader>(),
            provider.GetRequiredService<LocalUnderstanding>(),
            provider.GetRequiredService<CityNumbers>(),
            provider.GetRequiredService<WhoHelps>(),
            provider.GetRequiredService<AnimalInHand>(),
            provider.GetService<IChatClient>() is null ? null : ActivatorUtilities.CreateInstance<LlmUnderstanding>(provider)));

    private static ImmutableArray<ServiceType> Catalogue(IServiceProvider provider) =>
        provider.GetService<CityPack>()?.Services ?? [];
}
