using System.Collections.Immutable;
using VirtualAgent.Core.Knowledge;
using VirtualAgent.Core.Skills;
using VirtualAgent.Core.Understanding;
using VirtualAgent.Recognizers;
using VirtualAgent.Understanding.Local.Classification;
using VirtualAgent.Understanding.Local.Words;

namespace VirtualAgent.Understanding.Local.Intents;

/// <summary>What the city's documents hold on a part of a message.</summary>
internal sealed class DocumentEvidence(IKnowledgeIndex? knowledge, IKnowledgeAnswerer? answerer)
{
    private const double AsFully = 0.02;
    private const int ShortQuestion = 8;
    private const int Compared = 30;

    /// <summary>0 to 1; null where the documents cannot be searched.</summary>
    public async Task<float?> OnAsync(Utterance part, DialogueView view, CancellationToken cancellationToken) =>
        await FindAsync(part, 1, view, cancellationToken) is { } found ? found is [var best, ..] ? (float)best.Evidence : 0f : null;

    /// <summary>Whether the documents answer it so surely that it would be answered, or at least hold something close to it where that is enough.</summary>
    public async Task<bool> AnswerAsync(Utterance part, bool orComeClose, DialogueView view, CancellationToken cancellationToken) =>
        await FindAnswerAsync(part, view, cancellationToken) switch
        {
            KnowledgeOutcome.Answered => true,
            KnowledgeOutcome.Ambiguous or KnowledgeOutcome.NoEvidence { Closest.IsEmpty: false } => orComeClose,
            _ => false,
        };

    /// <summary>What the documents would answer; null where they cannot be asked.</summary>
    public async Task<KnowledgeOutcome?> FindAnswerAsync(Utterance part, DialogueView view, CancellationToken cancellationToken)
    {
        var question = new KnowledgeQuestion(
            part.Text,
            part.Culture == Culture.Spanish ? "es" : "en",
            view.Memory.Recent,
            view.Memory.LastPassageId,
            DateOnly.FromDateTime(view.Now.DateTime));
        return answerer is null ? null : await answerer.AnswerAsync(question, cancellationToken);
    }

    /// <summary>The id of the department in most of whose passages all of these words stand; null where they stand in none.</summary>
    public async Task<string?> DepartmentOfAsync(Utterance named, DialogueView view, CancellationToken cancellationToken)
    {
        var words = named.Tokens.Select(token => Stem.Of(token.Text).ToString()).ToList();
        return (await FindAsync(named, Compared, view, cancellationToken))?
            .Select(found => found.Passage)
            .Where(passage => Tokens.Of($"{passage.Title} {passage.Heading} {passage.Text}").Select(token => Stem.Of(token.Text).ToString()).ToHashSet().IsSupersetOf(words))
            .GroupBy(passage => passage.Department)
            .MaxBy(passages => passages.Count())?.Key;
    }

    /// <summary>
    /// The question with the matter in hand added, where that finds something else, which holds what the question itself names
    /// as fully as anything does: 'what is the late fee' while a water bill is paid is about water bills, 'when is the library
    /// open' is not.
    /// </summary>
    public async Task<string> InContextAsync(Utterance part, DialogueView view, CancellationToken cancellationToken)
    {
        if (Topic(view) is not { } topic || part.Tokens.Count > ShortQuestion || part.Text.Contains(topic, StringComparison.OrdinalIgnoreCase))
        {
            return part.Text;
        }

        var within = part.Part($"{part.Text.TrimEnd('?', ' ')} ({topic})");
        return await FindAsync(within, 1, view, cancellationToken) is [var meant, ..]
            && await FindAsync(part, Compared, view, cancellationToken) is [var best, ..] alone
            && best.Passage.Url != meant.Passage.Url
            && alone.FirstOrDefault(found => found.Passage.Id == meant.Passage.Id) is { } same
            && same.Evidence >= best.Evidence - AsFully ? within.Text : part.Text;
    }

    /// <summary>Null where the documents cannot be searched.</summary>
    private async Task<ImmutableArray<ScoredPassage>?> FindAsync(Utterance part, int top, DialogueView view, CancellationToken cancellationToken)
    {
        if (knowledge is null || part.Tokens.Count == 0)
        {
            return null;
        }

        var query = new KnowledgeQuery(part.Text, null, null, null, [], [], null, DateOnly.FromDateTime(view.Now.DateTime), top);
        try
        {
            return await knowledge.SearchAsync(query, cancellationToken);
        }
        catch (KnowledgeUnavailableException)
        {
            // A question is still one: it is told that it cannot be looked up.
            return null;
        }
    }

    /// <summary>What the matter in hand is about: the kind of bill, the kind of problem.</summary>
    public static string? Topic(DialogueView view) => view.Slots
        .Where(slot => slot.Kind == SlotKind.ServiceType || (slot.Kind == SlotKind.Choice && slot.DependsOn.IsEmpty))
        .Select(slot => view.Filled[slot.Name])
        .FirstOrDefault(value => value is { IsSkipped: false })?.Display.In(view.Locale);
}
