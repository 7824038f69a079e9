namespace VirtualAgent.Understanding.Local.Slots.Corrections;

/// <summary>What follows on 'actually', 'no, sorry' or 'I meant', with which a message begins.</summary>
internal static class Announcement
{
    private static readonly PhraseSet ItIs = Phrases.Is.Or(Phrases.Was).Or(Phrases.There);

    public static string? Right(string text)
    {
        var start = Cursor.Of(text).PastAll(Phrases.Fillers);
        return start.Reached(Phrases.LeadIns)
            .TakeWhile(at => at.At > start.At)
            .Select(at => at.Past(ItIs).Past(Phrases.Really))
            .Where(at => !at.IsAtEnd && !at.Rest.Contains('?', StringComparison.Ordinal))
            .Select(at => at.Rest)
            .FirstOrDefault();
    }
}
