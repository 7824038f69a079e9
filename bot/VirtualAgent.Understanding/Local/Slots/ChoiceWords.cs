using VirtualAgent.Core.Skills;
using VirtualAgent.Understanding.Local.Classification;
using VirtualAgent.Understanding.Local.Words;

namespace VirtualAgent.Understanding.Local.Slots;

/// <summary>The words by which a choice is told, and whether a message holds or denies them.</summary>
internal static class ChoiceWords
{
    private const int ShortestTellingWord = 3;

    /// <summary>Choices that tell of too little, which a denial tells as well: 'no pressure' is low pressure.</summary>
    private static readonly HashSet<string> Scarce = ["no", "sin", "without", "low", "poca", "poco"];

    private static readonly HashSet<string> Vague =
        ["the", "and", "for", "you", "not", "yes", "one", "all", "are", "out", "was", "has", "its", "los", "las", "una", "del", "que", "por", "con", "other", "else", "something", "another", "none", "sure", "otro", "otra", "algo", "ninguno", "seguro", "segura", "with", "from", "that", "this", "there", "your", "para", "esta", "este", "como", "bill", "bills", "cuenta", "cuentas", "fell", "fallen", "cayo", "caido", "caida"];

    /// <summary>Words of phrases for choices: 'cable' is not 'calle' misspelt.</summary>
    private static readonly HashSet<string> NotMisspelt = [.. SlotLexicon.Shipped.ChoicePhrases.Values.SelectMany(p => p).SelectMany(PhrasePattern.Examples).SelectMany(Tokens.Of).Select(t => t.Text)];

    private static readonly HashSet<string>[] Meanings =
        [.. SlotLexicon.Shipped.Meanings.Select(words => words.Split(' ').ToHashSet())];

    /// <summary>The message speaks of the choice, and each time denies it: 'not raised'.</summary>
    public static bool AreDenied(SlotChoice choice, Utterance said) =>
        !AreScarce(choice) && At(choice, said) is { Count: > 0 } told && told.TrueForAll(at => Polarity.IsDenied(said, at, ChoicePhrases.JustBefore));

    /// <summary>'Today' of 'Toda la cuadra': known words, of which none is the choice's own, and no place in the list.</summary>
    public static bool AreOnlyAlike(SlotChoice choice, Utterance said) =>
        !Positions.Names(said) && Of(choice).SelectMany(Tokens.Of).Select(t => t.Text).ToHashSet() is var own
        && said.Tokens.All(token => KnownWords.Contains(token.Text) && !own.Any(word => Tell(token.Text, word)));

    public static bool StandIn(SlotChoice choice, Utterance said) => At(choice, said).Count > 0;

    private static List<int> At(SlotChoice choice, Utterance said)
    {
        var words = Telling(choice);
        return [.. Enumerable.Range(0, said.Tokens.Count).Where(at => words.Any(word => Tell(said.Tokens[at].Text, word)))];
    }

    public static bool AreScarce(SlotChoice choice) => choice.Label.ByLanguage.Values.Any(label => Tokens.Of(label) is [var first, ..] && Scarce.Contains(first.Text));

    public static bool Tell(string token, string word) =>
        token == word || ShareStem(token, word) || (Spelling.Resembles(token, word) && !NotMisspelt.Contains(token) && (!KnownWords.Contains(token) || AreInflected(token, word)));

    /// <summary>'Levantado' and 'levantada'.</summary>
    private static bool AreInflected(string one, string other) => one.TrimEnd('s') is [.. var stem, _] && other.TrimEnd('s') is [.. var same, _] && stem == same;

    public static bool ShareStem(string said, string word) => said.Length > 3 && Stem.Of(said).SequenceEqual(Stem.Of(word));

    public static HashSet<string> Telling(SlotChoice choice) =>
        [.. Of(choice).SelectMany(Tokens.Of).Select(t => t.Text).Where(w => w.Length >= ShortestTellingWord && !Vague.Contains(w))];

    /// <summary>What it is called, and the words that mean the same as one of those: 'mediano' for 'medium'.</summary>
    public static IEnumerable<string> Of(SlotChoice choice)
    {
        string[] own = [.. choice.Label.ByLanguage.Values, .. choice.Synonyms?.ByLanguage.Values ?? [], choice.Value];
        var words = own.SelectMany(Tokens.Of).Select(t => t.Text).ToHashSet();
        return own.Concat(Meanings.Where(words.Overlaps).SelectMany(same => same));
    }
}
