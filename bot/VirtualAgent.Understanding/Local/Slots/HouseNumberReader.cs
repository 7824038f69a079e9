using VirtualAgent.Core.City;
using VirtualAgent.Core.Commands;
using VirtualAgent.Core.Skills;
using VirtualAgent.Core.Understanding;
using VirtualAgent.Recognizers;
using VirtualAgent.Understanding.Local.Words;

namespace VirtualAgent.Understanding.Local.Slots;

/// <summary>Reads another house number on the street that was given: 'no, its forty four', 'era el 44', 'the number is 44'.</summary>
internal sealed class HouseNumberReader(IPlaces? places, PlaceReader reader)
{
    private const int LongestChange = 14;
    private const int LongestNumber = 5;
    private const int FewestUnannounced = 10;

    private static readonly HouseNumberLexicon Said = SlotLexicon.Shipped.HouseNumber;

    private readonly HashSet<string> _changes = Lexicon.Words(Said.Changes);
    private readonly HashSet<string> _names = Lexicon.Words(Said.Names);
    private readonly HashSet<string> _around = Lexicon.Words(Said.Around);
    private readonly HashSet<string> _inside = Lexicon.Words(Said.Inside);

    /// <summary>The address on the same street, of several numbers the last that is not denied; null where the message is anything more than that.</summary>
    public Command.SetSlot? Read(Utterance said, DialogueView view)
    {
        if (said.Tokens.Count is 0 or > LongestChange
            || view.Slots.FirstOrDefault(s => s.Kind == SlotKind.Place) is not { } slot
            || StreetOf(slot, view) is not (var street, var known)
            || !TakesIt(said, view)
            || NumbersIn(said) is not { Count: > 0 } numbers)
        {
            return null;
        }

        var meant = numbers.FindLast(house => !house.IsDenied || (said.Culture == Culture.Spanish && numbers.Count == 1)).Text;
        return House(slot, meant, street) is { } set && !(numbers.Count == 1 && set.Readings is [var id] && id == known) ? set : null;
    }

    /// <summary>The house of that number on the street of another one; null where more than a number is said.</summary>
    public Command.SetSlot? On(string known, Utterance said) =>
        StreetOf(known) is { } street && said.Tokens.Count > 0 && NumbersIn(said) is [{ IsDenied: false, Text: var number }] ? House(PlaceReader.AnyPlace, number, street) : null;

    private Command.SetSlot? House(SlotDefinition slot, string? number, string street) => number is null ? null : places!.Find($"{number} {street}") switch
    {
        PlaceMatch.Found found => new(slot.Name, $"{number} {street}", [found.Place.Id]),
        PlaceMatch.NumberNotOnStreet => new(slot.Name, $"{number} {street}"),
        _ => null,
    };

    /// <summary>The street, and the house on it that was given or taken back; where a street is all that was named, that.</summary>
    private (string Street, string? Known)? StreetOf(SlotDefinition slot, DialogueView view)
    {
        var asked = view.Asked?.Name == slot.Name;
        return (view.Filled.Value(slot.Name) ?? (asked && reader.StreetNamed(view.Memory, since: 1) is null ? view.TakenBack.Value(slot.Name) : null)) is { } known
            ? StreetOf(known) is { } street ? (street, known) : null
            : !view.Filled.Has(slot.Name) && reader.StreetNamed(view.Memory) is { } named ? (named, null)
            : null;
    }

    /// <summary>The street of an address; null for a corner, a park or a building.</summary>
    private string? StreetOf(string place) =>
        PlaceWords.House(place) is var (_, street) && places?.ById(place) is not null ? street : null;

    /// <summary>Where a number may be something else, the message has to say that it changes one, or whose it is.</summary>
    private bool TakesIt(Utterance said, DialogueView view)
    {
        var named = said.Tokens.Any(t => _names.Contains(t.Text));
        named |= said.Tokens.Zip(said.Tokens.Skip(1)).Any(two => two.First.Text is "the" or "el" or "al" && IsNumber(two.Second.Text, said.Culture, within: false));
        var announced = named || said.Tokens.Any(t => _changes.Contains(t.Text)) || IsSaidToBe(said);
        return view.Asked?.Kind switch
        {
            SlotKind.Number or SlotKind.AccountNumber or SlotKind.TrackingNumber => named,
            null or SlotKind.Place => named || !IsOfAChoice(said, view),
            SlotKind.FreeText or SlotKind.PersonName => announced,
            SlotKind.Choice or SlotKind.MultiChoice or SlotKind.ServiceType or SlotKind.YesNo => named || (announced && !IsOfAChoice(said, view)),
            _ => announced,
        };
    }

    /// <summary>'It's forty four', of a number that hardly counts anything.</summary>
    private static bool IsSaidToBe(Utterance said) =>
        said.Tokens[0].Text is "its" or "it" or "es" or "at" or "son" && Numbers.Recognize(said.Text, said.Culture) is [{ First.Value: { } value }]
        && int.TryParse(value, out var number) && number >= FewestUnannounced;

    private static bool IsOfAChoice(Utterance said, DialogueView view) =>
        Numbers.Recognize(said.Text, said.Culture) is [{ First.Value: { } value }] && int.TryParse(value, out var number) && number <= view.Offered.Length;

    /// <summary>The numbers, each as it was said; empty where the message holds a word that has nothing to do with them.</summary>
    private List<(string Text, bool IsDenied)> NumbersIn(Utterance said)
    {
        var numbers = new List<(string Text, bool IsDenied)>();
        var run = new List<Token>();
        for (var i = 0; i < said.Tokens.Count; i++)
        {
            var token = said.Tokens[i];
            if (run.Count > 0 && said.Text[run[^1].End..token.Start] is ", ")
            {
                Close();
            }

            var within = run.Count > 0 || (i + 1 < said.Tokens.Count && !char.IsAsciiDigit(token.Text[0]) && IsNumber(said.Tokens[i + 1].Text, said.Culture, within: false));
            if (IsNumber(token.Text, said.Culture, within) || (run.Count > 0 && _inside.Contains(token.Text)))
            {
                run.Add(token);
            }
            else if (!char.IsAsciiDigit(token.Text[0]) && (_around.Contains(token.Text) || _changes.Contains(token.Text) || _names.Contains(token.Text)))
            {
                Close();
            }
            else
            {
                return [];
            }
        }

        Close();
        return numbers;

        void Close()
        {
            if (run.Any(token => !_inside.Contains(token.Text)))
            {
                numbers.Add((string.Join(' ', run.Select(token => token.Text)), IsDenied(said, run[0])));
            }

            run.Clear();
        }
    }

    /// <summary>'Not 14', 'no es el 14', and the 14 of 'es el 47 no el 14'; the 44 of '41 … no, 44' is not.</summary>
    private static bool IsDenied(Utterance said, Token number)
    {
        var before = said.Tokens.TakeWhile(token => token.Start < number.Start).Reverse().SkipWhile(token => token.Text is "the" or "its" or "it" or "number" or "el" or "la" or "en" or "numero").ToList();
        var isAfterVerb = before is [{ Text: "es" or "era" or "fue" or "is" or "was" }, ..];
        return before.Skip(isAfterVerb ? 1 : 0).ToList() switch
        {
            [{ Text: "not" or "isnt" or "wasnt" }, ..] => true,
            [{ Text: "no" } no, .. var earlier] when said.Culture == Culture.Spanish => IsFollowedBySpace(said, no) && (isAfterVerb || earlier.Count > 0),
            _ => false,
        };
    }

    private static bool IsFollowedBySpace(Utterance said, Token token) => token.End < said.Text.Length && said.Text[token.End] == ' ';

    /// <summary>'One' and 'a' count only within a number: 'forty one', not 'the other one'.</summary>
    private static bool IsNumber(string word, Culture culture, bool within) => word.All(char.IsAsciiDigit)
        ? word.Length <= LongestNumber && word[0] != '0' && !within
        : (within || word is not ("one" or "un" or "uno" or "una")) && word is not "a" && Numbers.Recognize(word, culture) is [{ Start: 0 } number] && number.End == word.Length - 1;
}
