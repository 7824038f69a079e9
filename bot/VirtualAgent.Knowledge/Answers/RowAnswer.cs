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
        var near = rows.Where(u => u.Score >= best.Score - Distinct).ToList();
        var chosen = NamedUnits.Among(rows, terms) is { Count: > 0 } named ? named : near.Count <= MostNamed ? near : rows.Take(MostRows).ToList();
        return chosen.Count == 1
            ? (ListAnswer.Sentence(chosen[0].Unit.Said), chosen[0].Unit.Text)
            : (string.Join('\n', chosen.Select(u => "- " + u.Unit.Said)), best.Unit.Text);
    }
}
