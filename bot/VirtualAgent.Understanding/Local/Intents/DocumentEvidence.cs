using VirtualAgent.Core.Knowledge;
using VirtualAgent.Core.Skills;
using VirtualAgent.Core.Understanding;

namespace VirtualAgent.Understanding.Local.Intents;

/// <summary>What the city's documents hold on a part of a message.</summary>
internal sealed class DocumentEvidence(IKnowledgeIndex? knowledge)
{
    private const float AsFully = 0.02f;
    private const int ShortQuestion = 8;

    /// <summary>0 to 1; null where the documents cannot be searched.</summary>
    public async Task<float?> OnAsync(Utterance part, DialogueView view, CancellationToken cancellationToken)
    {
        if (knowledge is null || part.Tokens.Count == 0)
        {
            return null;
        }

        var query = new KnowledgeQuery(
            part.Text, null, null, null, [], [], null, DateOnly.FromDateTime(view.Now.DateTime), Top: 1);
        try
        {
            return await knowledge.SearchAsync(query, cancellationToken) is [var best, ..] ? (float)best.Evidence : 0f;
        }
        catch (KnowledgeUnavailableException)
        {
            // A question is still one: it is told that it cannot be looked up.
            return null;
        }
    }

    /// <summary>
    /// The question with the matter in hand added, where the documents answer that as fully as the question alone: 'what is
    /// the late fee' while a water bill is paid is about water bills.
    /// </summary>
    public async Task<string> InContextAsync(Utterance part, float evidence, DialogueView view, CancellationToken cancellationToken)
    {
        if (Topic(view) is not { } topic || part.Tokens.Count > ShortQuestion || part.Text.Contains(topic, StringComparison.OrdinalIgnoreCase))
        {
            return part.Text;
        }

        var within = part.Part($"{part.Text.TrimEnd('?', ' ')} ({topic})");
        return await OnAsync(within, view, cancellationToken) >= evidence - AsFully ? within.Text : part.Text;
    }

    /// <summary>What the matter in hand is about: the kind of bill, the kind of problem.</summary>
    public static string? Topic(DialogueView view) => view.Slots
        .Where(slot => slot.Kind == SlotKind.ServiceType || (slot.Kind == SlotKind.Choice && slot.DependsOn.IsEmpty))
        .Select(slot => view.Filled[slot.Name])
        .FirstOrDefault(value => value is { IsSkipped: false })?.Display.In(view.Locale);
}
