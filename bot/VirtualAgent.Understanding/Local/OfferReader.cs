using System.Collections.Immutable;
using System.Globalization;
using VirtualAgent.Core.Commands;
using VirtualAgent.Core.Skills;
using VirtualAgent.Core.Texts;
using VirtualAgent.Core.Understanding;
using VirtualAgent.Recognizers;
using VirtualAgent.Understanding.Local.Intents;
using VirtualAgent.Understanding.Local.Phrases;
using VirtualAgent.Understanding.Local.Slots;
using VirtualAgent.Understanding.Local.Words;

namespace VirtualAgent.Understanding.Local;

/// <summary>Reads which of the choices that are shown, or were, a message picks.</summary>
internal sealed class OfferReader(PlaceReader places)
{
    private const int LongestPick = 6;
    private const int FewPlaces = 3;

    private readonly PhrasePattern[] _theOther = [.. SlotLexicon.Shipped.TheOther.Select(PhrasePattern.Parse)];

    /// <summary>The commands of the choice that the message picks; null where it picks none.</summary>
    public ImmutableArray<Command>? Offered(Utterance said, DialogueView view)
    {
        if (SpokenNumber(said) is { } number && !view.Numbered.IsEmpty)
        {
            said = said.Part(number);
        }

        if (view.Offered.IsEmpty || YesNoAnswer.IsNobody(said) || said.Tokens.Count > LongestPick || TakesNumbers(view.Asked?.Kind))
        {
            return null;
        }

        if (places.NamesCorner(said) || NamesAnotherPlace(said, view) || TellsAContact(said, view.Asked?.Kind))
        {
            return null;
        }

        if (RefusesAll(said, view))
        {
            return [new Command.NoneOfThese()];
        }

        return Pick(said, view) is { } picked
            && !SaysMoreThan(picked.Label, said)
            && !NamesSeveral(picked, said, view)
            && (picked.Commands is not [Command.SetSlot] || !(AnswerReader.AsksSomething(said) || ChoiceReader.IsOfTheThing(picked.Label, said)))
            && (picked.Commands is not [Command.AskKnowledge] || IsNumber(said) || Names(picked.Label, said, view))
            && (!view.AsksConsent || picked.Commands is not [Command.Affirm] || IsNumber(said))
            ? picked.Commands
            : null;
    }

    /// <summary>What a speech recogniser writes for the number of a choice, and nothing beside it: 'too', 'number for'; a tree is a number only where one is announced.</summary>
    private static string? SpokenNumber(Utterance said) =>
        said.Tokens.SkipWhile(t => t.Text is "number" or "option" or "choice" or "press").ToList() is [{ Text: var heard }] && (said.Tokens.Count > 1 || heard is not ("tree" or "sicks" or "sex"))
            ? SoundAlikes.Digit(heard)?.ToString(CultureInfo.InvariantCulture)
            : null;

    /// <summary>'None of these', said to choices that are answers; a bare no or 'nothing' is one where a question asks for them.</summary>
    private static bool RefusesAll(Utterance said, DialogueView view) =>
        Choices.Match(said.Text, [.. view.Offered.Select(c => c.Label)], said.Culture) is ChoiceMatch.NoneOfThem
        && (view.Asked is { Kind: SlotKind.Choice or SlotKind.MultiChoice or SlotKind.ServiceType or SlotKind.Place } asked
            ? view.Offered.Any(c => c.Commands is [Command.SetSlot set] && set.Slot == asked.Name)
            : view.Asked is null && !view.Offered.Any(c => c.Commands is [Command.Deny]) && said.Tokens.Any(t => t.Text is not ("nothing" or "nada" or "gracias" or "thanks")));

    /// <summary>A number or an order counts in the newest message that has choices; words pick whatever is still shown.</summary>
    private static Core.Replies.Choice? Pick(Utterance said, DialogueView view)
    {
        if (ChoiceReader.IsOwnLast(said))
        {
            return null;
        }

        var numbered = SaysFromTheEnds(said) ? view.Numbered.RemoveAll(c => c.Commands is [Command.SkipQuestion] or [Command.HandOff]) : view.Numbered;
        return !IsPlaceInList(said, view.Offered) ? Picked(view.Offered, said)
            : Positions.Of(said, numbered.Length) is { } place ? numbered[place]
            : null;
    }

    /// <summary>'The last one' is the last that can be chosen, not 'Skip' below it nor the way to a person; so is the middle one.</summary>
    private static bool SaysFromTheEnds(Utterance said) =>
        ChoiceReader.SaysLast(said) || said.Tokens.Any(t => t.Text is "middle" or "medio" or "enmedio" or "centro" or "mitad");

    /// <summary>'2', 'the second one', where no label holds such a word.</summary>
    private static bool IsPlaceInList(Utterance said, ImmutableArray<Core.Replies.Choice> offered) =>
        Positions.Names(said)
        && !said.Tokens.Any(t => t.Text.Length > 2 && offered.Any(choice => said.Part(choice.Label).Tokens.Any(word => word.Text == t.Text)));

    /// <summary>Of a suggested question a word or two say little: how much a licence costs is not how much the pool costs.</summary>
    private static Core.Replies.Choice? Picked(ImmutableArray<Core.Replies.Choice> offered, Utterance said)
    {
        ImmutableArray<string> labels = [.. offered.Select(c => c.Label)];
        return Choices.Match(said.Text, labels, said.Culture) is ChoiceMatch.Chosen chosen
            && (offered[chosen.Index].Commands is not [Command.AskKnowledge]
                || Choices.MatchWhole(said.Text, labels, said.Culture) is ChoiceMatch.Chosen)
            ? offered[chosen.Index]
            : null;
    }

    /// <summary>
    /// A question that is offered is picked by its place or by what it names, none by a no or by words that only ask: 'how much is it'; one
    /// that is offered beside an open one by much of it.
    /// </summary>
    private static bool Names(string label, Utterance said, DialogueView view) =>
        Positions.Of(said, FewPlaces) is not null
        || (YesNoAnswer.Read(said) is null && !MatterWords.OnlyAsks.IsAllOf(said) && (view.Asked is null || said.Tokens.Count * 2 >= said.Part(label).Tokens.Count));

    private static bool IsNumber(Utterance said) => said.Tokens is [var only] && only.Text.All(char.IsAsciiDigit);

    /// <summary>'The other one': of two that are offered the second, else the one of the last two that was not taken; null where nothing is meant so.</summary>
    public ImmutableArray<Command>? TheOther(Utterance said, DialogueView view)
    {
        if (!PhrasePattern.AnyIn(_theOther, said.Tokens))
        {
            return null;
        }

        var offered = view.Offered.RemoveAll(c => c.Commands is not [Command.SetSlot or Command.AskKnowledge]);
        ImmutableArray<Command> other = offered is [_, var second] ? second.Commands
            : view.Memory.TheOther is [Command.SetSlot set] && view.Slots.Any(s => s.Name == set.Slot) ? view.Memory.TheOther
            : view is { ActiveSkill: null, Memory.TheOther: [Command.AskKnowledge] } ? view.Memory.TheOther
            : OtherOfTwo(view) is { } choice ? [choice]
            : !view.Waiting.IsEmpty ? [new Command.SwitchMatter()]
            : [];
        return other.IsEmpty ? [new Command.CannotHandle(CannotHandleReason.NotUnderstood)] : other;
    }

    /// <summary>The other value of the one question with two answers that was answered.</summary>
    private static Command.SetSlot? OtherOfTwo(DialogueView view) =>
        view.Slots.Where(s => s is { Kind: SlotKind.Choice, Choices.Length: 2 } && view.Filled.Value(s.Name) is not null).ToList() is [var slot]
            ? new Command.SetSlot(slot.Name, slot.Choices[0].Label.In(view.Locale), [slot.Choices.First(c => c.Value != view.Filled.Value(slot.Name)).Value])
            : null;

    /// <summary>'No, it's 41 Elm' is more than the button 'No'.</summary>
    private static bool SaysMoreThan(string label, Utterance said) =>
        YesNoAnswer.Read(said) is { Rest.Length: > 0 } answer
        && YesNoAnswer.Read(said.Part(label)) is { } offered
        && (offered.Rest.Length == 0 || offered.Yes != answer.Yes);

    /// <summary>'A mattress and bags of trash' names more than the one choice that it shares most with: the words are to be kept.</summary>
    private static bool NamesSeveral(Core.Replies.Choice picked, Utterance said, DialogueView view) =>
        picked.Commands is [Command.SetSlot] && view.Asked is { Kind: SlotKind.Choice, DependsOn.IsEmpty: false }
        && said.Tokens.Skip(1).SkipLast(1).Any(t => t.Text is "and" or "y" or "plus" or "also") && !said.Part(picked.Label).Tokens.Any(t => t.Text is "and" or "y");

    /// <summary>A number or an address that was typed is meant as it stands, whatever part of it an offered one shares.</summary>
    private static bool TellsAContact(Utterance said, SlotKind? kind) =>
        kind is SlotKind.Contact or SlotKind.Email && said.HoldsContact;

    /// <summary>'Lincoln Elementary' is that school, whatever it shares with the one that is offered; so is 'two oh two pine' where no house is offered.</summary>
    private bool NamesAnotherPlace(Utterance said, DialogueView view) =>
        said.Tokens[^1].Text is not ("one" or "ones")
        && ((places.IsOnlyPlace(said) && !view.Offered.Any(choice => choice.Label.Any(char.IsDigit)))
            || (view.Asked is { Kind: SlotKind.Place } asked && places.NamedPlace(asked, said) is { Readings: [var id] }
                && !view.Offered.Any(choice => choice.Commands is [Command.SetSlot { Readings: [var offered] }] && offered == id)));

    private static bool TakesNumbers(SlotKind? kind) =>
        kind is SlotKind.Number or SlotKind.AccountNumber or SlotKind.TrackingNumber or SlotKind.Phone or SlotKind.FreeText;
}
