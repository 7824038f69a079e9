using VirtualAgent.Understanding.Local.Words;

namespace VirtualAgent.Understanding.Local.Slots;

/// <summary>'Can you say that number again', 'me repite el número': the last number that was said is wanted once more.</summary>
internal static class NumberAgain
{
    private const int LongestWish = 10;

    private static readonly PhrasePattern[] Phrases = [.. SlotLexicon.Shipped.NumberAgain.Select(PhrasePattern.Parse)];

    public static bool IsAsked(Utterance said) =>
        said.Tokens.Count <= LongestWish && !said.Text.Any(char.IsDigit) && PhrasePattern.AnyIn(Phrases, said.Tokens);
}
