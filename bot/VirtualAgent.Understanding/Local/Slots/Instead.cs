using VirtualAgent.Understanding.Local.Slots.Corrections;

namespace VirtualAgent.Understanding.Local.Slots;

/// <summary>What a correction says is right: 'an abandoned car' of 'it's not graffiti, it's an abandoned car'.</summary>
internal static class Instead
{
    /// <summary>By contrast, or after 'actually', 'no' or 'I meant'; null where nothing is put right so.</summary>
    public static string? Of(string text) => OfContrast(text) ?? Announcement.Right(text);

    /// <summary>Of 'not this, it's that' and 'it's that, not this'; null where there is no contrast.</summary>
    public static string? OfContrast(string text) => Contrast.Right(text);

    /// <summary>Of 'no, it's that' and 'it's actually that', where no place is named so; null where nothing is denied.</summary>
    public static string? OfDenial(string text) => Denial.Right(text);

    /// <summary>The message without what it says that it is not: 'he leaves them there' of 'no, it's not a missed pickup. he leaves them there'.</summary>
    public static string WithoutDenied(string text) => text[(Denial.End(text) ?? 0)..].TrimStart(' ', ',', '.', ';');

    /// <summary>Whether a message only says what it is not: 'no, not Elm'.</summary>
    public static bool IsDenial(string text) => Denial.End(text) is not null && WithoutDenied(text).Length == 0;

    /// <summary>What was said before, and what is right instead: 'the raccoon is actually a skunk'; null where it is none of that.</summary>
    public static (string Before, string Right)? Renaming(string text) => Corrections.Renaming.Of(text);

    /// <summary>What it is and what it is not, each in a word: 'it's a couch, not a mattress'; null where it is none of that.</summary>
    public static (string Before, string Right)? OneWordForAnother(string text) => Corrections.Renaming.OfAWord(text);

    /// <summary>What is to be added to what was told: 'it's locked' of 'tell them that it's locked'; null where nothing is.</summary>
    public static string? ToAdd(string text) => Addition.In(text);
}
