using VirtualAgent.Core.Commands;
using VirtualAgent.Core.Skills;
using VirtualAgent.Core.Understanding;
using VirtualAgent.Understanding.Local.Intents;
using VirtualAgent.Understanding.Local.Slots;
using VirtualAgent.Understanding.Local.Words;

namespace VirtualAgent.Understanding.Local;

/// <summary>
/// Reads what a message tells of a question of the form by that question's own words, whichever is asked: 'it does not touch a
/// wire' is of the wire also where the street was asked for, 'it's 58 inside' where a number to call was, and 'meter 114' anywhere.
/// </summary>
internal sealed class ToldBeside(AnswerReader answers, DetailReader details)
{
    private static readonly PolarityLexicon Words = SlotLexicon.Shipped.Polarity;
    private static readonly HashSet<string> Leads = Lexicon.Words(Words.Leads);
    private static readonly HashSet<string> Joints = Lexicon.Words(Words.Joints);

    /// <summary>The values, and what else the message tells; empty where it tells none, or nothing new.</summary>
    public List<Command> Read(Utterance said, DialogueView view)
    {
        if (view.ActiveSkill is null || Forms.OpensAsQuestion(said) || AnswerReader.AsksSomething(said))
        {
            return [];
        }

        var told = view.Slots
            .Select(slot => PolarReader.Find(slot, said) ?? Inside(slot, said, view))
            .OfType<(Command.SetSlot Set, int Start, int End)>()
            .Where(found => found.Set.Slot == view.Asked?.Name || view.Filled.Value(found.Set.Slot) != found.Set.Readings.FirstOrDefault(found.Set.Said))
            .ToList();
        return told.Count == 0 ? [] : [.. told.Select(found => found.Set), .. Rest(said, told, view)];
    }

    private static (Command.SetSlot Set, int Start, int End)? Inside(SlotDefinition slot, Utterance said, DialogueView view) =>
        slot.Name != view.Asked?.Name && (NumberReader.ToldInside(slot, said) ?? NumberReader.ToldOfThing(slot, said)) is { } set ? (set, 0, said.Tokens.Count) : null;

    /// <summary>What stands in the other clauses: the answer to what was asked, other choices, or a remark. Where words were asked for, all of them count.</summary>
    private IEnumerable<Command> Rest(Utterance said, List<(Command.SetSlot Set, int Start, int End)> told, DialogueView view)
    {
        if (view.Asked is { Kind: SlotKind.FreeText, Name: SkillOpening.Description } words)
        {
            return [new Command.SetSlot(words.Name, said.Text)];
        }

        var clauses = Clauses(said).Where(clause => !told.Exists(found => found.Start < clause.End && clause.Start < found.End)).ToList();
        var rest = said.Part(string.Join(", ", clauses.Select(clause => said.Text[said.Tokens[clause.Start].Start..said.Tokens[clause.End - 1].End])));
        if (rest.Tokens.All(token => Leads.Contains(token.Text)))
        {
            return Firm(said, view);
        }

        var open = view with { Asked = told.Exists(found => found.Set.Slot == view.Asked?.Name) ? null : view.Asked };
        List<Command> given = [.. answers.Asked(rest, open), .. answers.OpenChoices(rest, open).Where(set => !told.Exists(found => found.Set.Slot == set.Slot))];
        return given.Count > 0 ? given : details.Remark(rest, view);
    }

    /// <summary>A place, a day or a contact that stands among the same words: 'it's on Elm Street right now'.</summary>
    private IEnumerable<Command> Firm(Utterance said, DialogueView view) =>
        view.Asked is { Kind: SlotKind.Choice or SlotKind.MultiChoice or SlotKind.YesNo }
            ? new[] { answers.PlaceIn(said, view) }.OfType<Command.SetSlot>().Where(place => !view.Filled.Has(place.Slot))
            : view.Asked is { Kind: not (SlotKind.Choice or SlotKind.MultiChoice or SlotKind.YesNo or SlotKind.FreeText or SlotKind.Photo) } asked
            ? answers.Asked(said, view).OfType<Command.SetSlot>().Where(set => set.Slot == asked.Name && (asked.Kind == SlotKind.Place ? answers.IsPlaceKnown(set, view) : !set.Readings.IsEmpty))
            : [];

    /// <summary>Cut at signs and joints: indices of first tokens and after the last.</summary>
    private static IEnumerable<(int Start, int End)> Clauses(Utterance said)
    {
        var start = 0;
        for (var at = 1; at <= said.Tokens.Count; at++)
        {
            if (at == said.Tokens.Count || Joints.Contains(said.Tokens[at].Text) || said.Text.AsSpan(said.Tokens[at - 1].End, said.Tokens[at].Start - said.Tokens[at - 1].End).ContainsAny(",.;!:"))
            {
                yield return (start, at);
                start = at;
            }
        }
    }
}
