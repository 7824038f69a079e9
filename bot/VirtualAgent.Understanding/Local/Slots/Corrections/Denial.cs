namespace VirtualAgent.Understanding.Local.Slots.Corrections;

/// <summary>What is denied, and what is said to be right instead without saying what was wrong.</summary>
internal static class Denial
{
    private const int MostWords = 3;

    private static readonly PhraseSet It = Phrases.Is.Or(Phrases.Was).Or(Phrases.Are).Or(Phrases.That);
    private static readonly PhraseSet Turn = Phrases.Is.Or(Phrases.IsCalled).Or(Phrases.Stands).Or(Phrases.But);
    private static readonly PhraseSet Before = Phrases.LeadIns.Or(Phrases.Joints);

    /// <summary>Of 'no, it's that' and 'it's actually that', where no place is named so; null where nothing is denied.</summary>
    public static string? Right(string text)
    {
        foreach (var at in Cursor.Of(text).Reached(Phrases.LeadIns))
        {
            if (at.After(It) is { } it && it.Past(Phrases.Really) is { IsAtEnd: false } right && (at.At > 0 || right.At > it.At))
            {
                return right.After(Phrases.Around) is null && !right.Rest.Contains('?', StringComparison.Ordinal) ? right.Rest : null;
            }
        }

        return null;
    }

    /// <summary>UTF-16 index after what is denied, with which the message begins; null where it begins with something else.</summary>
    public static int? End(string text) => Cursor.Of(text).Reached(Before)
        .Select(at => at.After(Phrases.IsNot) is { } denied ? EndOfThing(denied.Past(Phrases.Articles)) : null)
        .FirstOrDefault(end => end is not null);

    /// <summary>A thing is a few words, up to a pause.</summary>
    private static int? EndOfThing(Cursor thing)
    {
        if (!thing.IsAtWord || Phrases.Doing.Any(ending => thing.Tokens[thing.At].Text.EndsWith(ending, StringComparison.Ordinal)))
        {
            return null;
        }

        var end = thing.On();
        while (end.IsAtWord && !end.IsAfterPause && end.At < thing.At + MostWords && end.After(Turn) is null)
        {
            end = end.On();
        }

        return end.IsAtEnd || end.Gap.ContainsAny(".,;") ? end.Tokens[end.At - 1].End : null;
    }
}
