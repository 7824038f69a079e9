using VirtualAgent.Understanding.Local.Words;

namespace VirtualAgent.Understanding.Local.Intents;

/// <summary>Words that tell what a message asks: of the form, of a price, how a report fares.</summary>
internal static class AskingWords
{
    private static readonly Wordings Entries = Wordings.In("asking");

    /// <summary>'Can you change it', 'what do I put': of the form, and nothing that the documents know.</summary>
    public static Wording AsksTheAgent { get; } = Of("asks-the-agent");

    /// <summary>'Mooring fee': what something costs, and nothing that is wrong with it.</summary>
    public static Wording NamesAPrice { get; } = Of("names-a-price");

    /// <summary>A word of how a report fares, or of one that was made: without it none is looked up.</summary>
    public static Wording SaysStatus { get; } = Of("says-status");

    private static Wording Of(string name) => Entries.Of(name);
}
