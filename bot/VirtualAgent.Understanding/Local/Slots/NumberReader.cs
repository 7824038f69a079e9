using VirtualAgent.Core.Commands;
using VirtualAgent.Core.Skills;
using VirtualAgent.Recognizers;
using VirtualAgent.Understanding.Local.Words;

namespace VirtualAgent.Understanding.Local.Slots;

/// <summary>Finds what a question asks for by a number, where the message says what it is a number of: 'it's 52 degrees', 'five people', 'meter number 4412', 'plate ABC 1234'.</summary>
internal static class NumberReader
{
    private const int ShortestNoun = 5;
    private const int LongestPlate = 8;
    private const int ShortestPlate = 4;

    /// <summary>Words between a temperature and where it was measured: '58 degrees or so inside'.</summary>
    private const int NearBy = 4;

    private static readonly NumberLexicon Said = SlotLexicon.Shipped.Numbers;
    private static readonly HashSet<string> Plates = Lexicon.Words(Said.Plates);
    private static readonly HashSet<string> Temperature = Lexicon.Words(Said.Temperature);
    private static readonly PhrasePattern[] Inside = Parse(Said.Inside);
    private static readonly PhrasePattern[] Outside = Parse(Said.Outside);
    private static readonly HashSet<string> Numbered = Lexicon.Words(Said.Numbered);
    private static readonly HashSet<string> Between = Lexicon.Words(Said.Between);

    /// <summary>Null where the slot asks for none, or none is told.</summary>
    public static Command.SetSlot? Mention(SlotDefinition slot, Utterance said) => slot.Kind switch
    {
        SlotKind.Number => ThingsReader.Mention(slot, said) ?? Count(slot, said),
        SlotKind.FreeText => slot.Name.EndsWith("-plate", StringComparison.Ordinal) ? Plate(slot, said) : ToldOfThing(slot, said),
        _ => null,
    };

    private static Command.SetSlot? Count(SlotDefinition slot, Utterance said)
    {
        var asked = QuestionWords.Of(slot);
        if (asked.Overlaps(Temperature))
        {
            return Degrees(slot, said, Temperatures.Recognize(said.Text, said.Culture)) ?? ToldInside(slot, said);
        }

        return said.Tokens.Zip(said.Tokens.Skip(1))
            .Where(two => two.Second.Text.Length >= ShortestNoun && asked.Contains(two.Second.Text))
            .Select(two => Numbers.Recognize(two.First.Text, said.Culture) is [{ Start: 0, First.Value: { } count }] ? new Command.SetSlot(slot.Name, two.First.Text, [count]) : null)
            .FirstOrDefault(set => set is not null);
    }

    /// <summary>Whether it is a temperature that the question asks for.</summary>
    public static bool AsksForTemperature(SlotDefinition slot) => slot.Kind == SlotKind.Number && QuestionWords.Of(slot).Overlaps(Temperature);

    /// <summary>The answer to a question for a temperature inside: any number but the one outside.</summary>
    public static Command.SetSlot? TemperatureAnswer(SlotDefinition slot, Utterance said) => Degrees(slot, said, Numbers.Recognize(said.Text, said.Culture));

    /// <summary>'It's maybe 58 inside', whatever was asked.</summary>
    public static Command.SetSlot? ToldInside(SlotDefinition slot, Utterance said) => AsksForTemperature(slot)
        ? Numbers.Recognize(said.Text, said.Culture).Where(found => IsMeasured(Inside, found, said)).Select(found => Set(slot, found)).FirstOrDefault()
        : null;

    /// <summary>The one that is said to be inside, else the first that is not said to be outside: '20 degrees out' is neither.</summary>
    private static Command.SetSlot? Degrees(SlotDefinition slot, Utterance said, IReadOnlyList<Recognized> found) =>
        found.Where(each => each.First.Value is not null && (IsMeasured(Inside, each, said) || !IsMeasured(Outside, each, said)))
            .OrderByDescending(each => IsMeasured(Inside, each, said))
            .Select(each => Set(slot, each))
            .FirstOrDefault();

    private static Command.SetSlot Set(SlotDefinition slot, Recognized found) => new(slot.Name, found.Text, [found.First.Value!]);

    /// <summary>One of the phrases follows the number within a few words, and no other number stands between.</summary>
    private static bool IsMeasured(PhrasePattern[] where, Recognized found, Utterance said)
    {
        var after = said.Tokens.Where(token => token.Start > found.End).TakeWhile(token => !token.Text.Any(char.IsAsciiDigit)).Take(NearBy).ToList();
        return Array.Exists(where, phrase => phrase.Find(after) is not null);
    }

    private static PhrasePattern[] Parse(string[] phrases) => [.. phrases.Select(phrase => PhrasePattern.ParseStrictly(phrase, int.MaxValue))];

    /// <summary>What was said where a plate or the number of a thing was asked for is none.</summary>
    public static bool IsUnread(SlotDefinition slot, Utterance said) => IsUnreadPlate(slot, said)
        || (AsksForNumber(slot) && NumberWords.Find(said.Text, said.Culture).Count == 0 && !said.Text.Any(char.IsAsciiDigit));

    /// <summary>'Meter 114', whatever was asked, of a question for the number of a meter.</summary>
    public static Command.SetSlot? ToldOfThing(SlotDefinition slot, Utterance said) => AsksForNumber(slot) ? Number(slot, said) : null;

    /// <summary>Whether it is the number of a thing that the question asks for.</summary>
    public static bool AsksForNumber(SlotDefinition slot) =>
        slot is { Kind: SlotKind.FreeText, DependsOn.IsEmpty: false } && QuestionWords.Of(slot).Overlaps(Numbered);

    private static bool IsUnreadPlate(SlotDefinition slot, Utterance said) =>
        slot.Kind == SlotKind.FreeText && slot.Name.EndsWith("-plate", StringComparison.Ordinal)
        && LicensePlates.Read(said.Text, Culture.English) is null && LicensePlates.Read(said.Text, Culture.Spanish) is null;

    /// <summary>'Meter number 4412', where the number of a meter is asked for.</summary>
    private static Command.SetSlot? Number(SlotDefinition slot, Utterance said)
    {
        var asked = QuestionWords.Of(slot);
        for (var at = 1; at < said.Tokens.Count; at++)
        {
            if (said.Tokens[at].Text.Count(char.IsAsciiDigit) > 1
                && said.Tokens.Take(at).Reverse().SkipWhile(token => Between.Contains(token.Text)).FirstOrDefault().Text is { } of
                && of.Length >= ShortestNoun && asked.Contains(of))
            {
                return new(slot.Name, said.Text[said.Tokens[at].Start..said.Tokens[at].End]);
            }
        }

        return null;
    }

    /// <summary>What follows the word for it, in one piece or in two.</summary>
    private static Command.SetSlot? Plate(SlotDefinition slot, Utterance said)
    {
        var after = said.Tokens.SkipWhile(token => !Plates.Contains(token.Text)).SkipWhile(token => Plates.Contains(token.Text) || Between.Contains(token.Text)).Take(2).ToList();
        return after is [var left, var right] && right.Text.Any(char.IsAsciiDigit) && left.Text.Length + right.Text.Length <= LongestPlate ? new(slot.Name, said.Text[left.Start..right.End])
            : after is [var only, ..] && only.Text.Any(char.IsAsciiDigit) && only.Text.Length is >= ShortestPlate and <= LongestPlate ? new(slot.Name, said.Text[only.Start..only.End])
            : null;
    }
}
