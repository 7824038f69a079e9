namespace VirtualAgent.Understanding.Local.Slots.Corrections;

/// <summary>What was told before, and what is right in its stead.</summary>
internal static class Renaming
{
    private const int ShortestRight = 2;
    private const int LongestRight = 40;

    private static readonly PhraseSet ItIs = Phrases.Is.Or(Phrases.Was).Or(Phrases.Are);

    /// <summary>'The raccoon is actually a skunk'.</summary>
    public static (string Before, string Right)? Of(string text)
    {
        foreach (var at in Cursor.Of(text).Reached(Phrases.LeadIns))
        {
            if (at.After(Phrases.Pointers) is { IsAtEnd: false } before && before.On().After(Phrases.IsCalled) is { } called
                && called.Past(Phrases.Really).Past(Phrases.A) is { IsAtEnd: false, Rest: { Length: >= ShortestRight and <= LongestRight } right } && right.IndexOfAny(['?', ',', '.']) < 0)
            {
                return (before.Until(before.On()), right);
            }
        }

        return null;
    }

    /// <summary>'It's a couch, not a mattress', at a message's end.</summary>
    public static (string Before, string Right)? OfAWord(string text)
    {
        for (var at = Cursor.Of(text); !at.IsAtEnd; at = at.On())
        {
            if (at.After(ItIs) is { } it && it.Past(Phrases.Articles) is { IsAtWord: true } right
                && right.On().After(Phrases.AndNot) is { } not && not.Past(Phrases.Articles) is { IsAtWord: true } before && before.On().IsAtEnd)
            {
                return (before.Until(before.On()), right.Until(right.On()));
            }
        }

        return null;
    }
}
