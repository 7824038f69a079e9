namespace VirtualAgent.Knowledge.Answers;

/// <summary>The rows of a table that were asked for; all of a short table where no row stands out.</summary>
internal static class RowAnswer
{
    private const int MostRows = 8;
    private const double Distinct = 1.5;
    private const int MostNamed = 4;

    public static (string Text, string Carrier) Of(ScoredUnit best, List<ScoredUnit> passage, QuestionTerms terms)
    {
        var rows = passage.Where(u => u.Unit.Block == best.Unit.Block).ToList();
        var named = rows.Where(u => u.Score >= best.Score - Distinct).ToList();
        var chosen = named.Count <= MostNamed ? named : rows.Take(MostRows).ToList();
        return chosen.Count == 1
            ? (ListAnswer.Sentence(best.Unit.Text), best.Unit.Text)
            : (string.Join('\n', chosen.Select(u => "- " + u.Unit.Text)), best.Unit.Text);
    }
}
