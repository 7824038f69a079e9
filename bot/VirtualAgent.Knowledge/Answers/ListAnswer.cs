using VirtualAgent.Knowledge.Questions;

namespace VirtualAgent.Knowledge.Answers;

/// <summary>A list's item that answers, or the whole list where the list is what was asked for.</summary>
internal static class ListAnswer
{
    private const int MostItems = 10;
    private const int FewItems = 6;
    private const double Near = 3.0;
    private const int MostChosen = 3;

    public static (string Text, string Carrier) Of(ScoredUnit best, List<ScoredUnit> passage, QuestionTerms terms)
    {
        var items = passage.Where(u => u.Unit.Block == best.Unit.Block).ToList();
        var isPriceList = terms.Kind == QuestionKind.HowMuch && items.Count <= FewItems && items.TrueForAll(u => QuestionKinds.Has(QuestionKind.HowMuch, u.Unit.Text));
        var askedForAll = isPriceList || terms.Kind is QuestionKind.Needs || (terms.Kind is QuestionKind.HowTo && (best.Features[(int)UnitFeature.HeadingKind] > 0 || terms.Covered(best.Terms).Count() < 2));
        var near = items.Where(u => u.Score >= best.Score - (Demanded(u, terms.Kind) ? Near + Near : Near)).ToList();
        if (!askedForAll && near.Count > MostChosen && NamedUnits.Among(items, terms) is { Count: > 0 } named)
        {
            near = named;
        }

        var text = askedForAll || near.Count > MostChosen ? Whole(best, passage)
            : near.Count == 1 ? Announced(near[0])
            : string.Join('\n', near.Select(u => "- " + u.Unit.Said));
        return (text, best.Unit.Text);
    }

    private static bool Demanded(ScoredUnit item, QuestionKind kind) => QuestionKinds.Demands(kind) && QuestionKinds.Has(kind, item.Unit.Text);

    /// <summary>The list that a unit belongs to, with the sentence that announces it.</summary>
    public static string Whole(ScoredUnit one, List<ScoredUnit> passage)
    {
        var items = passage.Where(u => u.Unit.Block == one.Unit.Block).Take(MostItems).Select(u => "- " + u.Unit.Said);
        var leadIn = one.Unit.LeadIn.Length > 0 ? SectionNumber.Without(one.Unit.LeadIn) + "\n" : string.Empty;
        return leadIn + string.Join('\n', items);
    }

    /// <summary>An item that is no sentence is said with what announces it.</summary>
    private static string Announced(ScoredUnit item)
    {
        var heading = item.Unit.LeadIn.Length > 0 ? SectionNumber.Without(item.Unit.LeadIn).TrimEnd(':') : item.Found.Passage.Heading;
        var isSentence = item.Unit.Text.Length > 0 && item.Unit.Text[^1] is '.' or '!' or '?';
        return isSentence || heading.Length == 0 || heading.EndsWith('?') ? Sentence(item.Unit.Said) : $"{heading}: {Sentence(item.Unit.Said)}";
    }

    internal static string Sentence(string text) => text.Length > 0 && char.IsLetterOrDigit(text[^1]) ? text + "." : text;
}
