using System.Collections.Immutable;
using VirtualAgent.Core.Commands;
using VirtualAgent.Core.Skills;
using VirtualAgent.Core.Understanding;
using VirtualAgent.Understanding.Local.Intents;
using VirtualAgent.Understanding.Local.Phrases;
using VirtualAgent.Understanding.Local.Waiting;

namespace VirtualAgent.Understanding.Local;

/// <summary>Reads a message that answers nothing: one matter, or several about different things.</summary>
internal sealed class MessageMatters(
    ControlPhrases controls, Forms forms, MatterReader matters, MatterSplitter splitter, MatterCommands commands, SkillOpening opening)
{
    private const int MostMatters = 3;
    private const float SureBesideQuestion = 0.5f;

    public async Task<ImmutableArray<Command>> ReadAsync(Utterance said, DialogueView view, CancellationToken cancellationToken) =>
        Counted(said) is { } each ? await ReadAsync(each, view, cancellationToken) : TakenUp(said, view) ?? await OfAsync(await matters.ReadAsync(said, view, cancellationToken), said, view, cancellationToken);

    /// <summary>'Two things. …' in the middle of a matter: each of them; empty where none are counted.</summary>
    public async Task<ImmutableArray<Command>> CountedAsync(Utterance said, DialogueView view, CancellationToken cancellationToken) =>
        view.ActiveSkill is not null && Counted(said) is { } all ? await EachAsync(all, view, cancellationToken) : [];

    /// <summary>Several matters in the middle of one: each for itself, but for what goes on about the one in hand; empty where it is one at most.</summary>
    public async Task<ImmutableArray<Command>> EachAsync(Utterance said, DialogueView view, CancellationToken cancellationToken)
    {
        var each = await ReadAsync(said, ChangesOfMind.Dropped(view), cancellationToken);
        return each.Count(command => command is Command.StartSkill) < 2 ? []
            : [.. each.Select((command, at) => command is Command.StartSkill start ? start with { Another = !GoesOn(start, [.. each.Skip(at + 1).TakeWhile(next => next is Command.SetSlot).Cast<Command.SetSlot>()], view) } : command)];
    }

    /// <summary>Whether what begins is the matter in hand: its kind of problem, at its place or at none yet.</summary>
    private static bool GoesOn(Command.StartSkill start, List<Command.SetSlot> given, DialogueView view) =>
        start.Skill == view.ActiveSkill && given.TrueForAll(set => view.Filled.Value(set.Slot) is not { } known
            || view.Slots.FirstOrDefault(slot => slot.Name == set.Slot)?.Kind switch
            {
                SlotKind.ServiceType => set.Readings.Contains(known),
                SlotKind.Place => set.Readings.Contains(known) || known.StartsWith(set.Said, StringComparison.OrdinalIgnoreCase),
                _ => true,
            });

    /// <summary>What comes after 'two things'; null where nothing is counted so.</summary>
    private static Utterance? Counted(Utterance said) =>
        said.Text.IndexOfAny(['.', ':', ';', ',', '\n']) is > 0 and var end && MatterWords.OnlyCounts.Fits(said.Part(said.Text[..end])) && said.Part(said.Text[(end + 1)..].Trim()) is { Tokens.Count: > 0 } each
            ? each
            : null;

    /// <summary>The same, of a message that was read as one matter.</summary>
    public async Task<ImmutableArray<Command>> OfAsync(Matter whole, Utterance said, DialogueView view, CancellationToken cancellationToken)
    {
        var parts = (await splitter.PartsAsync(said, view, cancellationToken))
            .Where(part => whole is not Matter.Question { IsSettled: true } || !MatterWords.SetsTheScene.Fits(said.Part(part)))
            .ToList();
        if (parts.Exists(part => forms.IsQuestion(said.Part(part))) && parts.RemoveAll(part => TellsWhoAsks(said.Part(part))) > 0)
        {
            whole = whole is not Matter.Question && parts is [var only] && await matters.ReadAsync(said.Part(only), view, cancellationToken) is Matter.Question asked
                ? asked with { Text = said.Text }
                : whole;
        }

        if (parts.Count > 1 && !IsOneLookup(whole, parts, said) && await SeveralAsync(parts, said, view, cancellationToken) is { IsEmpty: false } several)
        {
            return several;
        }

        return whole is Matter.Skill { Name: not SkillNames.CollectionDay } skill && Forms.EndsInAQuestion(said) && !forms.IsRequest(said)
            ? BesideAQuestion(skill, said, view)
            : commands.Of(whole, said, view);
    }

    /// <summary>
    /// 'The truck skipped my house, how long do I have to tell you' is answered, and the report offered; what names its place
    /// or number before it asks is done.
    /// </summary>
    private ImmutableArray<Command> BesideAQuestion(Matter.Skill skill, Utterance said, DialogueView view) =>
        view.ActiveSkill is not null || opening.TakerOfNumber(said) is not null || NamesPlace(Forms.BeforeTheQuestion(said))
            ? [.. commands.Of(skill, said, view), new Command.AskKnowledge(said.Text)]
            : [Answered(said, skill, view)];

    /// <summary>'My mother uses a wheelchair', beside a question, is no report of a ramp.</summary>
    private bool TellsWhoAsks(Utterance part) => MatterWords.TellsOfPeople.Fits(part) && !forms.IsQuestion(part) && !forms.IsRequest(part) && !NamesPlace(part);

    private bool NamesPlace(Utterance said) => MatterSplitter.HasAddress(said) || opening.HoldsSpot(said);

    /// <summary>A question, with what can be done about it offered where that is sure.</summary>
    private Command.AskKnowledge Answered(Utterance said, Matter.Skill skill, DialogueView view) => new(said.Text)
    {
        Offer = skill.Name == SkillNames.FileRequest && skill.Guess.Service >= SureBesideQuestion ? opening.Open(skill.Name, said, skill.Guess, view) : [],
    };

    /// <summary>A skill in an answer's place, or several matters of it: 'pay W-204518 and C1002345'.</summary>
    public async Task<ImmutableArray<Command>> StartAsync(Matter.Skill skill, Utterance part, DialogueView view, CancellationToken cancellationToken) =>
        await OfAsync(skill, part, view, cancellationToken) is [Command.StartSkill first, ..] all && first.Skill == skill.Name
            ? all
            : opening.Open(skill.Name, part, skill.Guess, view);

    /// <summary>A place in reply to the offer of a skill that takes one; null where it is something else.</summary>
    private ImmutableArray<Command>? TakenUp(Utterance said, DialogueView view) =>
        view is { ActiveSkill: null, OfferedSkill: { } offered } && (MatterSplitter.HasAddress(said) || opening.IsOnlyPlace(said)) && !forms.IsQuestion(said)
        && opening.Open(offered, said, view) is { Length: > 1 } taken
            ? taken
            : null;

    /// <summary>'My trash day? I live at 41 Elm': the second sentence is where.</summary>
    private static bool IsOneLookup(Matter whole, IReadOnlyList<string> parts, Utterance said) =>
        whole is Matter.Skill { Name: SkillNames.CollectionDay or SkillNames.Ward }
        && parts.Select(part => said.Part(part)).SkipWhile(CollectionWords.NameAHoliday).Skip(1)
            .All(part => CollectionWords.AreOnlyAPlace(part) || CollectionWords.AskIfLate(part) || CollectionWords.NameAHoliday(part));

    /// <summary>Two matters at once, where the parts are about different things; empty where they are one.</summary>
    private async Task<ImmutableArray<Command>> SeveralAsync(
        IReadOnlyList<string> parts, Utterance said, DialogueView view, CancellationToken cancellationToken)
    {
        var groups = new List<Group>();
        foreach (var text in parts)
        {
            if (MatterWords.OnlyCounts.Fits(said.Part(text)) || (controls.Whole(said.Part(text).Tokens) is { } control && ControlCommands.IsSmallTalk(control)))
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
                groups[^1] = new(Stronger(groups[^1], next), $"{groups[^1].Text}. {text}");
            }
        }

        groups.RemoveAll(group => group.Matter is Matter.Question { IsSettled: false } && !forms.IsQuestion(said.Part(group.Text)) && groups.Exists(other => other.Matter is Matter.Skill { Name: SkillNames.FileRequest }));
        groups.RemoveAll(group => group.Matter is Matter.Skill { Name: SkillNames.LeaveMessage } && !forms.IsRequest(said.Part(group.Text)) && groups.Exists(other => other.Matter is Matter.Skill { Name: not SkillNames.LeaveMessage }));
        groups.RemoveAll(group => group.Matter is Matter.Question && WaitingWords.MayIPay.Fits(said.Part(group.Text)) && groups.Exists(other => IsNumberedBill(other, said)));
        return groups.Count == 0 || (groups.Count == 1 && groups[0].Text.Length > said.Text.Length / 2) ? []
            : view.ActiveSkill is null && ToldForAQuestion(groups, said) is { } told ? [Answered(said, told, view)]
            : [.. InTurn([.. groups.Take(MostMatters)], said, view)];
    }

    /// <summary>'Can I pay my water and my ticket, W-200226 and C1001748': what seems a question is a wish.</summary>
    private bool IsNumberedBill(Group group, Utterance said) => group.Matter is Matter.Skill { Name: SkillNames.PayBill } && opening.TakerOfNumber(said.Part(group.Text)) is not null;

    /// <summary>'My tenant won't pay. How do I evict her': the report that one sentence beside a question looks like; null where it is one of its own.</summary>
    private Matter.Skill? ToldForAQuestion(List<Group> groups, Utterance said) =>
        groups.Count == 2 && groups.Find(group => group.Matter is Matter.Question { IsSettled: false }) is { } question
        && groups.Find(group => group.Matter is Matter.Skill) is { Matter: Matter.Skill { Name: SkillNames.FileRequest } told } report
        && (told.Guess.Service < SureBesideQuestion || MatterWords.LeansBack.Fits(said.Part(question.Text))) && !NamesPlace(said.Part(report.Text)) && !forms.IsRequest(said.Part(report.Text))
            ? told
            : null;

    /// <summary>Of two parts of one matter, the one that tells more surely what it is about.</summary>
    private static Matter Stronger(Group before, Group next) =>
        before.Matter is Matter.Skill left && next.Matter is Matter.Skill right && left.Name == right.Name ? right.Guess.Service > left.Guess.Service ? right : left
        : before.Kind.Length > 0 ? before.Matter : next.Matter;

    private bool AreApart(Group before, Group next, Utterance said, DialogueView view) =>
        before.Matter is Matter.Skill left && next.Matter is Matter.Skill right && left.Name == right.Name
        && splitter.AreApart(left, said.Part(before.Text), right, said.Part(next.Text), view);

    /// <summary>The second matter of a kind is another one of it.</summary>
    private IEnumerable<Command> InTurn(List<Group> groups, Utterance said, DialogueView view)
    {
        var kinds = new HashSet<string>();
        var each = new List<ImmutableArray<Command>>();
        foreach (var group in groups)
        {
            var part = said.Part(group.Text);
            var again = group.Matter is Matter.Skill && !kinds.Add(group.Kind);
            each.Add(again ? commands.Another((Matter.Skill)group.Matter, part, view) : commands.Of(group.Matter, part, view));
        }

        var place = PlaceOfList(each[^1], said.Part(groups[^1].Text), said, view);
        return each.SelectMany(matter => place is null || SlotOfPlace(matter, view) != place.Slot || Tells(matter, place.Slot) ? matter : matter.Add(place));
    }

    /// <summary>'No trash pickup and no recycling either, 550 River': where a list ends in a place, that is where all of it is; null where it ends otherwise.</summary>
    private Command.SetSlot? PlaceOfList(ImmutableArray<Command> last, Utterance part, Utterance said, DialogueView view) =>
        forms.Parts(said).Count == 1 && !MatterWords.SaysHowItIs.Fits(part) && SlotOfPlace(last, view) is { } slot
            ? last.OfType<Command.SetSlot>().FirstOrDefault(set => set.Slot == slot)
            : null;

    private string? SlotOfPlace(ImmutableArray<Command> matter, DialogueView view) =>
        matter is [Command.StartSkill { Skill: SkillNames.FileRequest }, ..] ? opening.SlotOf(SlotKind.Place, matter, view) : null;

    private static bool Tells(ImmutableArray<Command> matter, string slot) => matter.Any(command => command is Command.SetSlot set && set.Slot == slot);

    private sealed record Group(Matter Matter, string Text)
    {
        /// <summary>What it is about, as far as telling it from the part before goes.</summary>
        public string Kind { get; } = Matter switch { Matter.Skill skill => skill.Name, Matter.Question => "?", _ => string.Empty };
    }
}
