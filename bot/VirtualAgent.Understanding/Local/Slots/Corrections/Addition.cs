namespace VirtualAgent.Understanding.Local.Slots.Corrections;

/// <summary>What is to be added to what was told: 'it's locked' of 'tell them that it's locked'.</summary>
internal static class Addition
{
    public static string? In(string text) => Cursor.Of(text).Reached(Phrases.AddLeadIn)
        .Select(at => at.After(Phrases.AddThat) ?? (at.After(Phrases.AddBare) is { } told && told.After(Phrases.AddSubjects) is not null ? told : null))
        .FirstOrDefault(told => told is { IsAtEnd: false })?.Rest;
}
