using VirtualAgent.Core.Commands;
using VirtualAgent.Core.Skills;
using VirtualAgent.Core.Understanding;
using VirtualAgent.Understanding.Local.Slots.Corrections;

namespace VirtualAgent.Understanding.Local.Slots;

/// <summary>Puts right the answer that was just given, once the next thing is asked: '4412', then 'no, 4413'.</summary>
internal static class LastAnswer
{
    private const int LongestThing = 4;
    private const int LongestNumber = 2;

    /// <summary>Null where nothing is put right, or what is said answers what is asked now.</summary>
    public static Command.SetSlot? Corrected(Utterance said, SlotReader slots, DialogueView view)
    {
        if (Given(view) is not { } slot || view.Filled.Value(slot.Name) is not { } known || Instead.Of(said.Text) is not { } right)
        {
            return null;
        }

        var meant = said.Part(right);
        return view.Asked is { } asked && slots.Answer(asked, meant, view.Now) is { Readings.IsEmpty: false } ? null
            : slot.Kind is SlotKind.Choice or SlotKind.MultiChoice ? slots.Answer(slot, meant, view.Now) is { Readings: [var value] } choice && value != known && !Adds(said) ? choice : null
            : IsGivenJustNow(known, view) && (IsNumberLike(known, meant) || IsThing(meant)) ? new(slot.Name, right.TrimEnd('.', '!'))
            : null;
    }

    /// <summary>What was asked before the question that stands open, in words or as a choice.</summary>
    private static SlotDefinition? Given(DialogueView view) => view.Asked is null ? null : view.Slots
        .TakeWhile(slot => slot.Name != view.Asked.Name)
        .LastOrDefault(slot => view.Filled[slot.Name] is { IsSkipped: false }) is { Kind: SlotKind.FreeText or SlotKind.Choice or SlotKind.MultiChoice, DependsOn.IsEmpty: false } last ? last : null;

    /// <summary>'No, radon too': one more of several that may be chosen.</summary>
    private static bool Adds(Utterance said) => said.Tokens.Any(token => token.Text is "too" or "also" or "and" or "tambien" or "ademas" or "y");

    private static bool IsGivenJustNow(string known, DialogueView view) =>
        view.Memory.Recent is [.., { Resident: var before }] && before.Contains(known, StringComparison.OrdinalIgnoreCase);

    /// <summary>As many digits as in what was told, or one more or less, and hardly a word more.</summary>
    private static bool IsNumberLike(string known, Utterance meant) => meant.Tokens.Count <= LongestNumber
        && known.Count(char.IsAsciiDigit) is > 0 and var before && meant.Text.Count(char.IsAsciiDigit) is > 0 and var now && Math.Abs(before - now) <= 1;

    /// <summary>'The gate', 'una señal'.</summary>
    private static bool IsThing(Utterance meant) => meant.Tokens.Count <= LongestThing && !meant.Text.Any(char.IsAsciiDigit)
        && Cursor.Of(meant.Text).After(Corrections.Phrases.Articles) is { IsAtEnd: false };
}
