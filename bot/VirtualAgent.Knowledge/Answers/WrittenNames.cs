using VirtualAgent.Knowledge.Text;

namespace VirtualAgent.Knowledge.Answers;

/// <summary>Words that are written like a name: with a capital, and not because a sentence begins there.</summary>
internal static class WrittenNames
{
    /// <returns>Their stems.</returns>
    public static List<string> In(string question, Analyzer analyzer)
    {
        var words = Words.Of(question);
        return
        [
            .. words
                .Where((word, at) => at > 0
                    && char.IsUpper(question[word.Start])
                    && word.Length > 1
                    && !question[word.Start..(word.Start + word.Length)].All(char.IsUpper)
                    && question[words[at - 1].Start + words[at - 1].Length] == ' '
                    && words[at - 1].Start + words[at - 1].Length == word.Start - 1)
                .Where(word => !analyzer.IsStopWord(word.Folded))
                .Select(word => analyzer.Stem(word.Folded)),
        ];
    }
}
