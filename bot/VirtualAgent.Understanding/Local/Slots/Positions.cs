using VirtualAgent.Recognizers;

namespace VirtualAgent.Understanding.Local.Slots;

/// <summary>Tells a place in a list from anything else: 'the second one', '2', 'la última'.</summary>
internal static class Positions
{
    /// <summary>As many as any list has that is shown.</summary>
    private static readonly string[] Nameless = [.. Enumerable.Repeat(string.Empty, 9)];

    public static bool Names(Utterance said) =>
        Choices.Match(said.Text, Nameless, said.Culture) is ChoiceMatch.Chosen or ChoiceMatch.Ambiguous;

    /// <summary>The index that is meant in a list of so many; null where none is.</summary>
    public static int? Of(Utterance said, int count) =>
        Choices.Match(said.Text, [.. Enumerable.Repeat(string.Empty, count)], said.Culture) is ChoiceMatch.Chosen place ? place.Index : null;
}
