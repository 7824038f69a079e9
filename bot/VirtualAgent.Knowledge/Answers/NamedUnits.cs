namespace VirtualAgent.Knowledge.Answers;

/// <summary>Of a list or a table, the few parts that have what the question names and the others have not.</summary>
internal static class NamedUnits
{
    private const int Fewest = 4;
    private const int Most = 2;

    /// <summary>So much more of what tells them apart than the next one has.</summary>
    private const double Clearly = 2;
    private const double Enough = 0.3;

    /// <returns>Empty where none stands out.</returns>
    public static List<ScoredUnit> Among(List<ScoredUnit> units, QuestionTerms terms)
    {
        if (units.Count < Fewest)
        {
            return [];
        }

        var rarity = terms.RarityAmong([.. units.Select(u => u.Terms)]).Select(weight => Math.Max(0, weight)).ToArray();
        var shares = units.Select(u => (Unit: u, Share: terms.ShareBy(rarity, u.Terms))).OrderByDescending(u => u.Share).ToList();
        var named = shares.Where(u => u.Share >= Enough && u.Share >= shares[0].Share - 0.001).ToList();
        return named.Count is > 0 and <= Most && shares[named.Count].Share * Clearly <= shares[0].Share
            ? [.. named.Select(u => u.Unit)]
            : [];
    }
}
