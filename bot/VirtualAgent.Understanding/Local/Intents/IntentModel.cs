using System.Collections.Immutable;
using VirtualAgent.Core.City;
using VirtualAgent.Core.Skills;
using VirtualAgent.Understanding.Local.Classification;
using VirtualAgent.Understanding.Local.Words;

namespace VirtualAgent.Understanding.Local.Intents;

/// <summary>
/// What a message is about: one of the skills, a type of request, a question, or none of the city's business. Learnt at
/// start from the skills' own examples and the pack's catalogue in every language.
/// </summary>
internal sealed class IntentModel
{
    private const string Question = "question";
    private const string OutOfScope = "out-of-scope";
    private const string SkillPrefix = "skill:";
    private const string ServicePrefix = "service:";
    private const float Comparable = 0.45f;

    /// <summary>Where no type is likely, more of them come into question.</summary>
    private const float ComparableToUnlikely = 0.25f;
    private const float Unlikely = 0.5f;
    private const int MostServices = 4;
    private const int MostClauses = 5;
    private const float TellingAsAWhole = 0.6f;
    private const float Telling = 0.45f;
    private const float Named = 0.3f;

    /// <summary>A word of the examples that stands in as many of them is spelt right.</summary>
    private const int Established = 3;

    private static readonly HashSet<string> YesOrNo = Lexicon.Words("yes yeah yep no nope ok okay oh well si sip bueno pues");

    private readonly TextClassifier _classifier;
    private readonly Respelling _respelling;
    private readonly Compounds _compounds;
    private readonly bool _reports;

    public IntentModel(IEnumerable<ISkill> skills, ImmutableArray<ServiceType> services, ClassifierStore store)
    {
        // A skill without examples is begun by a fixed phrase or a choice, and is not guessed at.
        var definitions = skills.Select(s => s.Definition).Where(d => !d.Examples.IsEmpty).ToList();
        _reports = definitions.Any(d => d.Name == SkillNames.FileRequest);
        List<LabelledText> examples = [.. Examples(definitions, services), .. _reports ? new CommonRequests(store, Options).NotIn(services) : []];
        _classifier = store.Get("intents", examples, Options);
        var words = examples.SelectMany(e => Tokens.Of(e.Text)).CountBy(t => t.Text).OrderByDescending(w => w.Value).ToList();
        _compounds = new Compounds(services.SelectMany(service => CommonRequests.Texts(service)));
        _respelling = new Respelling([.. words.Where(w => w.Value >= Established).Select(w => w.Key)], words.Select(w => w.Key), [], shortestSlip: 6);
    }

    public static ClassifierOptions Options { get; } = new(
        new FeatureOptions(Stems: true),
        new TrainerOptions(Cost: 1f, PositiveWeight: 4f, Epochs: 6),
        Sharpness: 5f);

    /// <summary>Reads the whole and, where it says little, the clauses: 'pothole at 41 elm, it's been there a week'.</summary>
    public IntentGuess Guess(string text)
    {
        text = WithoutYesOrNo(text);
        var whole = GuessWhole(text);
        if (!text.Contains(','))
        {
            return whole;
        }

        var clauses = text.Split(',', StringSplitOptions.RemoveEmptyEntries).Take(MostClauses).Select(GuessWhole).Append(whole).ToList();
        var best = whole.Best is { Share: < TellingAsAWhole }
            ? clauses.Find(g => g.Best is { Share: >= Telling }) ?? clauses.MaxBy(g => g.Best!.Share)!
            : whole;
        var named = clauses.Find(g => g.Service >= Named) ?? clauses.MaxBy(g => g.Service)!;
        var notTaken = clauses.Max(g => g.NotTaken);
        return best with { Services = named.Services, Service = named.Service, NotTaken = notTaken > named.Service ? notTaken : 0 };
    }

    /// <summary>'No, ya pagué' is about what comes after the no.</summary>
    private static string WithoutYesOrNo(string text) =>
        text.IndexOf(',') is > 0 and var comma && text[(comma + 1)..].Trim() is { Length: > 0 } rest && Tokens.Of(text[..comma]).TrueForAll(token => YesOrNo.Contains(token.Text)) ? rest : text;

    private IntentGuess GuessWhole(string text)
    {
        var tokens = Tokens.Of(text);
        _compounds.Split(tokens);
        _respelling.Repair(tokens);
        var prediction = _classifier.Predict(string.Join(' ', tokens.Select(t => t.Text)));
        var skills = new Dictionary<string, float>();
        var services = new List<(string Code, float Share)>();
        float question = 0, outOfScope = 0, notTaken = 0;
        foreach (var ranked in prediction.Ranked)
        {
            if (ranked.Label == Question)
            {
                question = ranked.Probability;
            }
            else if (ranked.Label == OutOfScope)
            {
                outOfScope = ranked.Probability;
            }
            else if (ranked.Label.StartsWith(CommonRequests.Prefix, StringComparison.Ordinal))
            {
                notTaken += ranked.Probability;
            }
            else if (ranked.Label.StartsWith(ServicePrefix, StringComparison.Ordinal))
            {
                services.Add((ranked.Label[ServicePrefix.Length..], ranked.Probability));
            }
            else
            {
                var skill = ranked.Label[SkillPrefix.Length..];
                skills[skill] = skills.GetValueOrDefault(skill) + ranked.Probability;
            }
        }

        if (services.Count > 0 && services[0].Share <= notTaken)
        {
            services.Clear();
        }

        if (_reports)
        {
            skills[SkillNames.FileRequest] = skills.GetValueOrDefault(SkillNames.FileRequest) + services.Take(MostServices).Sum(s => s.Share);
        }

        return new(
            [.. skills.OrderByDescending(s => s.Value).Select(s => new SkillGuess(s.Key, s.Value))],
            services.Count == 0 ? [] : [.. services.Where(s => s.Share >= (services[0].Share < Unlikely ? ComparableToUnlikely : Comparable) * services[0].Share).Take(MostServices).Select(s => s.Code)],
            services.Count == 0 ? 0 : services[0].Share,
            question,
            outOfScope,
            prediction.Known)
        {
            NotTaken = notTaken,
        };
    }

    private static IEnumerable<LabelledText> Examples(List<SkillDefinition> skills, ImmutableArray<ServiceType> services)
    {
        var general = Lexicon.Read<Dictionary<string, Dictionary<string, string[]>>>("intents");
        var known = skills.Select(s => SkillPrefix + s.Name).Append(Question).Append(OutOfScope).ToHashSet();
        foreach (var (label, byLanguage) in general.Where(g => known.Contains(g.Key)))
        {
            foreach (var text in byLanguage.Values.SelectMany(texts => texts))
            {
                yield return new(text, label);
            }
        }

        foreach (var skill in skills)
        {
            foreach (var text in skill.Examples.Values.SelectMany(texts => texts).Concat(skill.Title.ByLanguage.Values))
            {
                yield return new(text, SkillPrefix + skill.Name);
            }
        }

        foreach (var service in services)
        {
            foreach (var text in CommonRequests.Texts(service))
            {
                yield return new(text, ServicePrefix + service.Code);
            }
        }
    }
}
