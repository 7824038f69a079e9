using VirtualAgent.Understanding.Local.Words;

namespace VirtualAgent.Understanding.Local.Slots;

/// <summary>Whether the words before another deny it: of 'not really raised' nothing is raised.</summary>
internal static class Polarity
{
    private static readonly HashSet<string> Denying = Lexicon.Words(SlotLexicon.Shipped.Polarity.Denies);
    private static readonly HashSet<string> Affirming = Lexicon.Words(SlotLexicon.Shipped.Polarity.Affirms);
    private static readonly HashSet<string> Subjects = Lexicon.Words(SlotLexicon.Shipped.Polarity.Subjects);

    /// <summary>Looks back to the nearest word that denies or affirms; a no that is set off, or stands before a sentence of its own, denies nothing.</summary>
    public static bool IsDenied(Utterance said, int at, int near)
    {
        for (var before = at - 1; before >= Math.Max(0, at - near); before--)
        {
            if (IsApart(said, before, before + 2))
            {
                return false;
            }

            if (Denies(said, before))
            {
                return true;
            }

            if (Denying.Contains(said.Tokens[before].Text) || Affirming.Contains(said.Tokens[before].Text))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>Whether the word is one of denying, whatever it stands with.</summary>
    public static bool IsDenial(string word) => Denying.Contains(word);

    /// <summary>Whether the word denies what it stands with: the no of 'no it is' does not.</summary>
    public static bool Denies(Utterance said, int at) =>
        Denying.Contains(said.Tokens[at].Text)
        && !(said.Tokens[at].Text is "no" or "nope" or "nah" && at + 1 < said.Tokens.Count && Subjects.Contains(said.Tokens[at + 1].Text));

    /// <summary>A comma or a full stop stands between two of the words: 'no, the wire is on the ground'.</summary>
    public static bool IsApart(Utterance said, int start, int end)
    {
        var from = said.Tokens[start].End;
        return said.Text.AsSpan(from, Math.Max(0, said.Tokens[Math.Min(end, said.Tokens.Count) - 1].Start - from)).ContainsAny(",.;!?:");
    }
}
