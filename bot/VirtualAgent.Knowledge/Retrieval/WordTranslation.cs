using System.Collections.Frozen;
using VirtualAgent.Knowledge.Text;

namespace VirtualAgent.Knowledge.Retrieval;

/// <summary>
/// Puts a question's words into the other language, so that documents of that language can be searched. Words that are
/// in no list (names, numbers) stay. This finds passages; nobody is shown it.
/// </summary>
internal static class WordTranslation
{
    private static readonly FrozenDictionary<(string From, string Stem), string> Lists = Read();

    /// <returns>Null where the pair of languages is not known or no word of the question is.</returns>
    public static string? Of(string question, string from, string to)
    {
        if ((from, to) is not (("es", "en") or ("en", "es")))
        {
            return null;
        }

        var analyzer = Analyzer.For(from);
        var known = 0;
        var words = new List<string>();
        foreach (var term in analyzer.TypedTerms(question.Length > 2000 ? question[..2000] : question))
        {
            if (Lists.TryGetValue((from, term), out var translated))
            {
                known++;
                words.Add(translated);
            }
            else
            {
                words.Add(term);
            }
        }

        return known == 0 ? null : string.Join(' ', words);
    }

    private static FrozenDictionary<(string, string), string> Read()
    {
        var words = WordLists.Read<Dictionary<string, Dictionary<string, string>>>("bilingual");
        var lists = new Dictionary<(string, string), string>();
        foreach (var (language, list) in words)
        {
            foreach (var (word, others) in list)
            {
                lists.TryAdd((language, Analyzer.For(language).Stem(word)), others);
            }
        }

        return lists.ToFrozenDictionary();
    }
}
