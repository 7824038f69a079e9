using System.Collections.Immutable;
using System.Text.RegularExpressions;
using VirtualAgent.Core.Commands;
using VirtualAgent.Core.Skills;
using VirtualAgent.Core.Understanding;
using VirtualAgent.Understanding.Local.Intents;
using VirtualAgent.Understanding.Local.Phrases;

namespace VirtualAgent.Understanding.Local;

/// <summary>Reads a message that answers nothing: one matter, or several about different things.</summary>
internal sealed partial class MessageMatters(
    ControlPhrases controls,
    AnswerReader answers,
    Forms forms,
    MatterReader matters,
    MatterSplitter splitter,
    SkillOpening opening)
{
    private const int MostMatters = 3;
    private const int ShortRequest = 8;
    private const float SureOfAnother = 0.3f;
    private const float SureToldAnew = 0.45f;
    private const float SureBesideQuestion = 0.5f;

    public async Task<ImmutableArray<Command>> ReadAsync(Utterance said, DialogueView view, CancellationToken cancellationToken)
    {
        var whole = await matters.ReadAsync(said, view, cancellationToken);
        var parts = await splitter.PartsAsync(said, view, cancellationToken);
        if (parts.Count > 1 && !IsOneLookup(whole, parts, said) && await SeveralAsync(parts, said, view, cancellationToken) is { IsEmpty: false } several)
        {
            return several;
        }

        var commands = Commands(whole, said, view);
        return whole is not Matter.Skill skill || !Forms.EndsInAQuestion(said) || forms.IsRequest(said) ? commands
            : skill.Guess.Service < SureBesideQuestion && skill.Name == IntentModel.Reporting && !MatterSplitter.HasAddress(said) ? [new Command.AskKnowledge(said.Text)]
            : [.. commands, new Command.AskKnowledge(said.Text)];
    }

    /// <summary>'My trash day? I live at 41 Elm': the second sentence is where.</summary>
    private static bool IsOneLookup(Matter whole, IReadOnlyList<string> parts, Utterance said) =>
        whole is Matter.Skill { Name: CollectionWords.Skill } && parts.Skip(1).All(part => CollectionWords.AreOnlyAPlace(said.Part(part)));

    /// <summary>'And also W-204518' while another bill is being paid; null where nothing is added.</summary>
    public async Task<ImmutableArray<Command>?> AnotherAsync(Utterance said, DialogueView view, CancellationToken cancellationToken) =>
        (SaysMore(said) || WantsToReport().IsMatch(said.Text) || TellsAnother(said, view)) && !forms.IsQuestion(said)
        && await matters.ReadAsync(said, view, cancellationToken) is Matter.Skill skill && IsAnother(skill, said, view)
            ? Another(skill, said, view)
            : null;

    /// <summary>Whether a clause speaks of a further matter of the kind that is under way, not of the one in hand.</summary>
    public bool IsAnother(Matter.Skill skill, Utterance said, DialogueView view)
    {
        if (skill.Name != view.ActiveSkill || answers.Announces(said))
        {
            return false;
        }

        var known = opening.Open(skill.Name, said, skill.Guess, view).OfType<Command.SetSlot>()
            .Where(set => !set.Readings.IsEmpty && view.Filled.Value(set.Slot) is not null
                && view.Slots.Any(s => s.Name == set.Slot && s.Kind is SlotKind.ServiceType or SlotKind.AccountNumber or SlotKind.TrackingNumber))
            .ToList();
        var same = known.Any(set => set.Readings.Contains(view.Filled.Value(set.Slot)!));
        var other = known.Any(set => !set.Readings.Contains(view.Filled.Value(set.Slot)!));
        return (other && (SaysMore(said) || (skill.Guess.Service >= SureToldAnew && TellsAnother(said, view)) || (skill.Guess.Service >= SureOfAnother && MatterSplitter.HasAddress(said))))
            || (!same && WantsToReport().IsMatch(said.Text) && IsKindKnown(view));
    }

    /// <summary>'There is a pothole' where the items for a pickup were asked for.</summary>
    private static bool TellsAnother(Utterance said, DialogueView view) =>
        view.Asked is { Kind: SlotKind.FreeText, DependsOn.IsEmpty: false } && ThereIs().IsMatch(said.Text);

    private static bool IsKindKnown(DialogueView view) =>
        view.Slots.Any(s => s.Kind == SlotKind.ServiceType && view.Filled.Value(s.Name) is not null);

    [GeneratedRegex(@"^(?:there(?: i|'?)s|hay) (?:an?|un|una)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ThereIs();

    /// <summary>'My husband wants to report a street light', not 'I want to report it without my name'.</summary>
    [GeneratedRegex(@"\b(?:wants?|wanna|needs?|like|have|has|quiere|quiero|quisiera|necesita|necesito)\s+(?:(?:to|also|too|tambi[eé]n)\s+)*(?:report|reportar)\s+(?:an?|the|another|some|un|una|el|la|otr[oa]|que)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex WantsToReport();

    /// <summary>Starts a further matter of a kind.</summary>
    public ImmutableArray<Command> Another(Matter.Skill skill, Utterance said, DialogueView view) =>
        [new Command.StartSkill(skill.Name, Another: true), .. opening.Open(skill.Name, said, skill.Guess, view).OfType<Command.SetSlot>()];

    private static bool SaysMore(Utterance said) => said.Tokens.Any(t =>
        t.Text is "also" or "another" or "additionally" or "too" or "second" or "otro" or "otra" or "tambien" or "ademas" or "segundo" or "segunda");

    /// <summary>Two matters at once, where the parts are about different things; empty where they are one.</summary>
    private async Task<ImmutableArray<Command>> SeveralAsync(
        IReadOnlyList<string> parts, Utterance said, DialogueView view, CancellationToken cancellationToken)
    {
        var groups = new List<Group>();
        foreach (var text in parts)
        {
            if (controls.Whole(said.Part(text).Tokens) is { } control && ControlCommands.IsSmallTalk(control))
            {
                continue;
            }

            var next = new Group(await matters.ReadAsync(said.Part(text), view, cancellationToken), text);
            if (groups.Count == 0 || (groups[^1].Kind != next.Kind && groups[^1].Kind.Length > 0 && next.Kind.Length > 0) || AreApart(groups[^1], next, said, view))
            {
                groups.Add(next);
            }
            else
            {
                groups[^1] = new(groups[^1].Kind.Length > 0 ? groups[^1].Matter : next.Matter, $"{groups[^1].Text}. {text}");
            }
        }

        return groups.Count == 0 || (groups.Count == 1 && groups[0].Text.Length > said.Text.Length / 2)
            ? []
            : [.. InTurn([.. groups.Take(MostMatters)], said, view)];
    }

    private bool AreApart(Group before, Group next, Utterance said, DialogueView view) =>
        before.Matter is Matter.Skill left && next.Matter is Matter.Skill right && left.Name == right.Name
        && splitter.AreApart(left, said.Part(before.Text), right, said.Part(next.Text), view);

    /// <summary>The second matter of a kind is another one of it.</summary>
    private IEnumerable<Command> InTurn(List<Group> groups, Utterance said, DialogueView view)
    {
        var kinds = new HashSet<string>();
        foreach (var group in groups)
        {
            var part = said.Part(group.Text);
            var again = group.Matter is Matter.Skill && !kinds.Add(group.Kind);
            foreach (var command in again ? Another((Matter.Skill)group.Matter, part, view) : Commands(group.Matter, part, view))
            {
                yield return command;
            }
        }
    }

    private ImmutableArray<Command> Commands(Matter matter, Utterance said, DialogueView view) => matter switch
    {
        Matter.Skill skill when IsAnother(skill, said, view) => Another(skill, said, view),
        Matter.Skill skill when skill.Name == view.ActiveSkill => AddedToActive(skill, said, view),
        Matter.Skill skill when skill.Name != view.ActiveSkill && opening.OpenEach(skill.Name, said, view) is { Length: > 0 } each => each,
        Matter.Skill skill => [.. opening.Open(skill.Name, said, skill.Guess, view), .. skill.Given],
        Matter.Question { Doable: { } doable } question when view.ActiveSkill is null =>
            [new Command.AskKnowledge(question.Text) { Offer = opening.Open(doable.Name, said, doable.Guess, view) }],
        Matter.Question question => [new Command.AskKnowledge(question.Text)],
        Matter.Either either when either.Name == view.ActiveSkill => AddedToActive(new(either.Name, either.Guess, 0), said, view),
        Matter.Either either => [matters.Clarify(either, said, view)],
        Matter.Place => matters.ForPlace(said, view),
        Matter.Nothing nothing => Remaining(said, view) is { IsEmpty: false } given ? given : [new Command.CannotHandle(view.Asked is null || Forms.OpensAsQuestion(said) ? nothing.Reason : CannotHandleReason.NotUnderstood)],
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>Values alone, without a word on what they are for.</summary>
    private ImmutableArray<Command> Remaining(Utterance said, DialogueView view) =>
        view.ActiveSkill is null ? [] : [.. answers.Others(said, view)];

    /// <summary>More on the matter in hand: what is still open is filled in; what was given changes only where a change is announced.</summary>
    private ImmutableArray<Command> AddedToActive(Matter.Skill skill, Utterance said, DialogueView view)
    {
        var opened = opening.Open(skill.Name, said, skill.Guess, view).OfType<Command.SetSlot>().ToList();
        if (answers.Announces(said))
        {
            var changes = opened.Where(set => !IsKnown(set, view)).ToList<Command>();
            return changes.Count > 0 ? [new Command.StartSkill(skill.Name), .. changes]
                : Slots.Instead.Of(said.Text) is null && answers.Details(said, view) is { Count: > 0 } note ? [.. note]
                : [new Command.CannotHandle(CannotHandleReason.NotUnderstood)];
        }

        if (opened.All(set => IsKnown(set, view)) && MatterReader.WantReport(said) && said.Tokens.Count <= ShortRequest)
        {
            return [new Command.SmallTalk(SmallTalkKind.Acknowledge)];
        }

        var fresh = opened
            .Where(set => !view.Filled.Has(set.Slot) && answers.IsPlaceKnown(set, view) && view.Slots.Any(s => s.Name == set.Slot))
            .Concat(answers.OpenChoices(said, view))
            .Concat(answers.OtherChoices(said, view))
            .DistinctBy(set => set.Slot)
            .ToList<Command>();
        return (fresh.Count > 0 ? fresh : answers.Details(said, view)) is { Count: > 0 } added
            ? [.. added]
            : [new Command.CannotHandle(CannotHandleReason.NotUnderstood)];
    }

    /// <summary>It says nothing new, or goes on in words about what words were given for.</summary>
    private static bool IsKnown(Command.SetSlot set, DialogueView view) =>
        view.Filled[set.Slot] is { IsSkipped: false } known
        && (set.Readings.Contains(known.Value) || view.Slots.Any(s => s.Name == set.Slot && s.Kind == SlotKind.FreeText));

    private sealed record Group(Matter Matter, string Text)
    {
        /// <summary>What it is about, as far as telling it from the part before goes.</summary>
        public string Kind { get; } = Matter switch { Matter.Skill skill => skill.Name, Matter.Question => "?", _ => string.Empty };
    }
}
