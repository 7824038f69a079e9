using VirtualAgent.Core.Commands;
using VirtualAgent.Core.Skills;
using VirtualAgent.Core.Understanding;

namespace VirtualAgent.Understanding.Local.Slots;

/// <summary>Reads another choice than the one that was made, said in its own words after the next thing was asked.</summary>
internal static class ChoiceCorrection
{
    private const int LongestMeant = 2;

    /// <summary>'No, I mean big', once the next thing was asked: the choice made before, put right by its own words; null where it answers what was asked.</summary>
    public static Command.SetSlot? Meant(Utterance said, DialogueView view)
    {
        var rest = said.Tokens.SkipWhile(t => IsLeadOfACorrection(t.Text)).ToList();
        if (rest.Count is 0 or > LongestMeant || rest.Count == said.Tokens.Count || view.Asked is null or { Kind: SlotKind.FreeText })
        {
            return null;
        }

        var meant = said.Part(said.Text[rest[0].Start..]);
        return ChoiceReader.Answer(view.Asked, meant) is not null ? null : view.Slots
            .Where(slot => slot.Kind == SlotKind.Choice && slot.Name != view.Asked.Name && slot.Choices.All(choice => choice.Means is null) && view.Filled.Value(slot.Name) is not null)
            .Select(slot => ChoiceReader.Mention(slot, meant))
            .FirstOrDefault(set => set is { Readings: [var value] } && view.Filled.Value(set.Slot) != value);
    }

    private static bool IsLeadOfACorrection(string word) =>
        word is "no" or "i" or "mean" or "meant" or "said" or "digo" or "dije" or "quise" or "decir" or "sorry" or "perdon" or "actually" or "wait" or "espere" or "its" or "es" or "era" or "mejor";
}
