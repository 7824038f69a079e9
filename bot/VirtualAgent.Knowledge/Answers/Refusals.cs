using System.Collections.Frozen;
using VirtualAgent.Knowledge.Text;

namespace VirtualAgent.Knowledge.Answers;

/// <summary>
/// What a place does not take. Where the thing asked for stands in such a sentence, the list of what it does take would send
/// the resident there with it: 'old bullets' beside 'old paint'.
/// </summary>
internal static class Refusals
{
    private static readonly FrozenDictionary<string, string[]> Phrases = Read();

    /// <summary>The sentence that refuses what the question is most about, where the best unit has it not; null where none does.</summary>
    public static ScoredUnit? Of(ScoredUnit best, List<ScoredUnit> document, QuestionTerms terms)
    {
        if (Refused(best, terms) is not null)
        {
            return null;
        }

        var had = terms.Covered(best.Terms).ToHashSet();
        var most = had.Select(terms.WeightOf).DefaultIfEmpty(0).Max();
        return document
            .Where(u => u.Unit.Kind == UnitKind.Sentence && Refused(u, terms) is { } things && terms.Covered(things).Any(term => !had.Contains(term) && terms.WeightOf(term) > most))
            .MaxBy(u => u.Score);
    }

    /// <summary>What a sentence says beside the refusal itself; null where it refuses nothing.</summary>
    private static IReadOnlySet<string>? Refused(ScoredUnit unit, QuestionTerms terms)
    {
        var said = Words.Line(unit.Unit.Text);
        return Phrases.GetValueOrDefault(terms.Language, []).FirstOrDefault(p => said.Contains($" {p} ", StringComparison.Ordinal)) is { } phrase
            ? terms.TermsOf(said.Replace($" {phrase} ", " ", StringComparison.Ordinal))
            : null;
    }

    private static FrozenDictionary<string, string[]> Read() =>
        WordLists.Read<Dictionary<string, string[]>>("refusals").ToFrozenDictionary();
}
