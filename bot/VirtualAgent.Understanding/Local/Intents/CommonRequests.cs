using System.Collections.Immutable;
using VirtualAgent.Core.City;
using VirtualAgent.Understanding.Local.Classification;
using VirtualAgent.Understanding.Local.Words;

namespace VirtualAgent.Understanding.Local.Intents;

/// <summary>What residents report in most cities, so that what this one does not take is heard as that and not as the nearest it takes.</summary>
internal sealed class CommonRequests
{
    public const string Prefix = "request:";

    /// <summary>Of the ways in which a type is told, this share is surely of a common kind that it covers.</summary>
    private const double Covering = 0.15;

    /// <summary>Every so many of them are looked at, which is enough to tell and takes no time of a start.</summary>
    private const int Sampled = 4;

    private readonly ImmutableArray<LabelledText> _kinds =
    [
        .. from kind in Lexicon.Read<Dictionary<string, Dictionary<string, string[]>>>("requests")
           from text in kind.Value.Values.SelectMany(texts => texts)
           select new LabelledText(text, Prefix + kind.Key),
    ];

    private readonly TextClassifier _classifier;

    public CommonRequests(ClassifierStore store, ClassifierOptions options) => _classifier = store.Get("requests", _kinds, options);

    /// <summary>The examples of the common kinds that none of these types covers.</summary>
    public IEnumerable<LabelledText> NotIn(ImmutableArray<ServiceType> services)
    {
        var covered = services.SelectMany(Covered).ToHashSet();
        return _kinds.Where(kind => !covered.Contains(kind.Label));
    }

    private IEnumerable<string> Covered(ServiceType service)
    {
        var told = Texts(service).Where((_, at) => at % Sampled == 0).Select(text => _classifier.Predict(text).Best).ToList();
        return told.Where(kind => kind.Score > 0).CountBy(kind => kind.Label).Where(kind => kind.Value >= Covering * told.Count).Select(kind => kind.Key);
    }

    /// <summary>All the ways in which a type is told.</summary>
    public static IEnumerable<string> Texts(ServiceType service) => service.Examples.Values.Concat(service.Keywords.Values).SelectMany(texts => texts)
        .Concat(service.Name.ByLanguage.Values)
        .Concat(service.Description.ByLanguage.Values);
}
