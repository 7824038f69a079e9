using VirtualAgent.Understanding.Local.Words;

namespace VirtualAgent.Understanding.Local.Slots.Corrections;

/// <summary>What is said again with another word: '3 mattresses, no, 4 mattresses', '309 555 0134, no sorry, 309 555 0143', 'red truck, no wait, blue truck'.</summary>
internal static class Restated
{
    private const int MostTimes = 3;
    private const int MostWords = 8;

    /// <summary>The message as if only the last had been said.</summary>
    public static Utterance Last(Utterance said)
    {
        for (var time = 0; time < MostTimes && Once(said) is { } once; time++)
        {
            said = once;
        }

        return said;
    }

    private static Utterance? Once(Utterance said)
    {
        foreach (var passing in Passing.In(said).TakeLast(MostTimes).Reverse())
        {
            var before = said.Tokens.TakeWhile(token => token.End <= passing.Start).TakeLast(MostWords).ToList();
            var right = said.Part(passing.Right).Tokens;
            var length = Enumerable.Range(1, Math.Min(before.Count, right.Count)).LastOrDefault(count => IsAgain([.. before.TakeLast(count).Zip(right)], right.Count));
            if (length > 0)
            {
                return said.Part($"{said.Text[..before[^length].Start]}{passing.Right}{said.Text[passing.End..]}");
            }
        }

        return null;
    }

    /// <summary>The last words before are the first ones now, but for one or the other, and end alike; a number alone has to be all.</summary>
    private static bool IsAgain(List<(Token Before, Token Now)> words, int all) =>
        (words.Count > 1 || all == 1)
        && words.Exists(pair => pair.Before.Text != pair.Now.Text)
        && words.TrueForAll(pair => pair.Before.Text == pair.Now.Text || AreNumbers(pair) || !AreNumbers((pair.Before, pair.Before)))
        && (words[^1].Before.Text == words[^1].Now.Text || AreNumbers(words[^1]))
        && words.Count(pair => pair.Before.Text == pair.Now.Text || AreNumbers(pair)) * 2 >= words.Count;

    private static bool AreNumbers((Token Before, Token Now) pair) => HasDigit(pair.Before) && HasDigit(pair.Now);

    private static bool HasDigit(Token token) => token.Text.Any(char.IsAsciiDigit);
}
