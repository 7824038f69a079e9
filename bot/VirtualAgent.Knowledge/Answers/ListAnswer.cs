using VirtualAgent.Knowledge.Questions;

namespace VirtualAgent.Knowledge.Answers;

/// <summary>A list's item that answers, or the whole list where the list is what was asked for.</summary>
internal static class ListAnswer
{
    private const int MostItems = 10;
    private const int FewItems = 6;
    private const double Distinct = 1.0;

    public static (string Text, string Carrier) Of(ScoredUnit best, List<ScoredUnit> passage, QuestionTerms terms)
    {
        var items = passage.Where(u => u.Unit.Block == best.Unit.Block).ToList();
        var others = items.Where(u => u != best).Select(u => u.Score).DefaultIfEmpty(0).Average();
        var isPriceList = terms.Kind == QuestionKind.HowMuch && items.Count <= FewItems && items.TrueForAll(u => QuestionKinds.Has(QuestionKind.HowMuch, u.Unit.Text));
        var askedForAll = isPriceList || (terms.Kind is QuestionKind.HowTo && terms.Covered(best.Terms).Count() < 2);
        return best.Score >= others + Distinct && !askedForAll
            ? (Sentence(best.Unit.Text), best.Unit.Text)
            : (Whole(best, passage), best.Unit.Text);
    }

    /// <summary>The list that a unit belongs to, with the sentence that announces it.</summary>
    public static string Whole(ScoredUnit one, List<ScoredUnit> passage)
    {
        var items = passage.Where(u => u.Unit.Block == one.Unit.Block).Take(MostItems).Select(u => "- " + u.Unit.Text);
        var leadIn = one.Unit.LeadIn.Length > 0 ? one.Unit.LeadIn + "\n" : string.Empty;
        return leadIn + string.Join('\n', items);
    }

    internal static string Sentence(string text) => text.Length > 0 && char.IsLetterOrDigit(text[^1]) ? text + "." : text;
}
