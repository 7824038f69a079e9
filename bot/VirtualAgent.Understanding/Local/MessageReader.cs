using System.Collections.Immutable;
using System.Text.RegularExpressions;
using VirtualAgent.Core.Commands;
using VirtualAgent.Core.Skills;
using VirtualAgent.Core.Understanding;
using VirtualAgent.Understanding.Local.Intents;
using VirtualAgent.Understanding.Local.Phrases;
using VirtualAgent.Understanding.Screening;

namespace VirtualAgent.Understanding.Local;

/// <summary>Reads a message that says something: a change, an answer with what else came along, or one matter or two.</summary>
internal sealed partial class MessageReader(
    ControlPhrases controls,
    AnswerReader answers,
    Forms forms,
    MatterReader matters,
    MessageMatters several,
    SkillOpening opening)
{
    private const int MostMatters = 3;
    private const int FewWords = 3;
    private const int LongestAboutBill = 8;
    private const float StrongerThanAnswer = 0.6f;

    public async Task<ImmutableArray<Command>> ReadAsync(Utterance said, DialogueView view, CancellationToken cancellationToken)
    {
        if (SensitiveText.HoldsCard(said.Text))
        {
            return await WarnedAsync(CannotHandleReason.CardNumber, said, view, cancellationToken);
        }

        if (SensitiveText.HoldsSecret(said.Text))
        {
            return await WarnedAsync(CannotHandleReason.Secret, said, view, cancellationToken);
        }

        if (answers.OtherChoice(said, view) is { } choice)
        {
            return [choice];
        }

        if (AsksForAmount(said, view))
        {
            return [new Command.Repeat()];
        }

        if (view is { ActiveSkill: not null, JustDone: CollectionWords.Skill } && CollectionWords.GoOn(said)
            && await matters.ReadAsync(said, view, cancellationToken) is Matter.Skill { Name: CollectionWords.Skill } day)
        {
            return [.. opening.Open(day.Name, said, day.Guess, view), .. day.Given];
        }

        if (view.ActiveSkill is not null && await OtherSkillAsync(said, view, cancellationToken) is { } other)
        {
            return other;
        }

        if (view.ActiveSkill is not null && await several.AnotherAsync(said, view, cancellationToken) is { } another)
        {
            return another;
        }

        if (answers.AnnouncedChanges(said, view) is { Count: > 0 } changes)
        {
            return [.. changes];
        }

        if (answers.PlaceAlone(said, view) is { } place)
        {
            return [place];
        }

        if (view is { ActiveSkill: null, OfferedSkill: { } offered } && (MatterSplitter.HasAddress(said) || opening.IsOnlyPlace(said)) && !forms.IsQuestion(said)
            && opening.Open(offered, said, view) is { Length: > 1 } taken)
        {
            return taken;
        }

        if (controls.Within(said.Tokens) is { } control)
        {
            return [ControlCommands.Of(control.Name, said.Text, view)];
        }

        if (view.ActiveSkill is not null && view.Asked is null && !forms.IsQuestion(said)
            && answers.Changes(said, view).OfType<Command.SetSlot>().ToList() is { Count: > 0 } values)
        {
            return [.. values];
        }

        return view.Asked is null
            ? await several.ReadAsync(said, view, cancellationToken)
            : await AnswerAsync(said, view.Asked, view, cancellationToken);
    }

    /// <summary>'How much is it' while a bill is read back: it is said again.</summary>
    private static bool AsksForAmount(Utterance said, DialogueView view) =>
        view.IsBillReadBack && said.Tokens.Count <= LongestAboutBill && AboutBill().IsMatch(said.Text);

    /// <summary>A warning, and what else was said.</summary>
    private async Task<ImmutableArray<Command>> WarnedAsync(
        CannotHandleReason reason, Utterance said, DialogueView view, CancellationToken cancellationToken)
    {
        var rest = said.Part(SensitiveText.WithoutPlaceholders(said.Text));
        var more = rest.Tokens.Count == 0 ? [] : await ReadAsync(rest, view, cancellationToken);
        var starts = more.Any(c => c is Command.StartSkill);
        return
        [
            new Command.CannotHandle(reason),
            .. more.Where(c => c is Command.StartSkill or Command.HandOff
                || (c is Command.AskKnowledge && forms.IsQuestion(rest))
                || (c is Command.SetSlot set && (starts || !set.Readings.IsEmpty))),
        ];
    }

    /// <summary>'Actually I want to pay a ticket': another skill, not a change of what was given.</summary>
    private async Task<ImmutableArray<Command>?> OtherSkillAsync(Utterance said, DialogueView view, CancellationToken cancellationToken) =>
        answers.Announces(said)
        && await matters.ReadAsync(said, view, cancellationToken) is Matter.Skill skill
        && skill.Name != view.ActiveSkill
        && skill.Confidence >= StrongerThanAnswer
            ? opening.Open(skill.Name, said, skill.Guess, view)
            : null;

    private async Task<ImmutableArray<Command>> AnswerAsync(
        Utterance said, SlotDefinition asked, DialogueView view, CancellationToken cancellationToken)
    {
        if (asked.Kind is SlotKind.AccountNumber or SlotKind.TrackingNumber && CollectionWords.AreOnlyAPlace(said))
        {
            return [new Command.SetSlot(asked.Name, said.Text)];
        }

        var parts = forms.Parts(said);
        var answered = new List<Command>();
        var others = new List<Command>();
        foreach (var text in parts.Take(MostMatters))
        {
            var part = said.Part(text);
            var given = answers.Asked(part, view);
            var elsewhere = await ElsewhereAsync(part, asked, given, view, cancellationToken);
            others.AddRange(elsewhere);
            if (elsewhere.IsEmpty)
            {
                answered.AddRange(given);
            }
        }

        if (asked.Kind == SlotKind.FreeText && others.Count == 0)
        {
            return [new Command.SetSlot(asked.Name, said.Text), .. answers.Others(said, view)];
        }

        ImmutableArray<Command> commands = [.. answered.DistinctBy(c => c is Command.SetSlot set ? set.Slot : c.ToString()), .. others];
        return !commands.IsEmpty ? commands
            : (TellsMore(said, asked, view) || IsForStaff(said, view)) && answers.Details(said, view) is { Count: > 0 } added ? [.. added]
            : await several.ReadAsync(said, view, cancellationToken);
    }

    /// <summary>What a part of an answer is where it is none: a question in between, or another skill.</summary>
    private async Task<ImmutableArray<Command>> ElsewhereAsync(
        Utterance part, SlotDefinition asked, List<Command> given, DialogueView view, CancellationToken cancellationToken)
    {
        var firm = given.OfType<Command.SetSlot>().Any(s => s.Slot == asked.Name && !s.Readings.IsEmpty && asked.Kind is not SlotKind.ServiceType)
            || (asked.Kind == SlotKind.Place && given.OfType<Command.SetSlot>().Any(s => s.Slot == asked.Name && (s.Said.Length < part.Text.Length || MatterSplitter.HasAddress(part))));
        var gives = firm || given.OfType<Command.SetSlot>().Any(s => s.Slot != asked.Name && !s.Readings.IsEmpty);
        if (CollectionWords.AskForDay(part) && await matters.ReadAsync(part, view, cancellationToken) is Matter.Skill { Name: CollectionWords.Skill } day)
        {
            return await StartsAsync(day, part, view, cancellationToken);
        }

        if (firm && !forms.IsQuestion(part))
        {
            return [];
        }

        return await matters.ReadAsync(part, view, cancellationToken) switch
        {
            Matter.Question question when IsAsked(part, asked) => [new Command.AskKnowledge(question.Text)],
            Matter.Nothing nothing when asked is { Kind: SlotKind.FreeText } and ({ Optional: true } or { DependsOn.IsEmpty: false }) && Forms.OpensAsQuestion(part) =>
                [new Command.CannotHandle(nothing.Reason)],
            Matter.Skill when IsBareNumber(part, asked) => [],
            Matter.Skill skill when !gives && skill.Name != view.ActiveSkill && skill.Confidence >= StrongerThanAnswer && IsWanted(part, asked, view) =>
                await StartsAsync(skill, part, view, cancellationToken),
            _ => [],
        };
    }

    /// <summary>'It has been there a week' where a picture was asked for.</summary>
    private bool TellsMore(Utterance said, SlotDefinition asked, DialogueView view) =>
        asked.Kind == SlotKind.Photo && !forms.IsQuestion(said) && !forms.IsRequest(said)
        && !answers.OpenChoices(said, view).Concat(answers.OtherChoices(said, view)).Any();

    /// <summary>Another skill in an answer's place, or several matters of it: 'pay W-204518 and C1002345'.</summary>
    private async Task<ImmutableArray<Command>> StartsAsync(
        Matter.Skill skill, Utterance part, DialogueView view, CancellationToken cancellationToken) =>
        await several.ReadAsync(part, view, cancellationToken) is [Command.StartSkill first, ..] all && first.Skill == skill.Name
            ? all
            : opening.Open(skill.Name, part, skill.Guess, view);

    /// <summary>While a message for staff is taken, what is told is a part of it, unless something is asked or wanted here.</summary>
    private bool IsForStaff(Utterance said, DialogueView view) =>
        view.Filled.Has(SkillOpening.Message) && !forms.IsQuestion(said) && !forms.IsRequest(said);

    /// <summary>A bill's number where a phone number was asked for is a slip, not a wish to pay.</summary>
    private static bool IsBareNumber(Utterance part, SlotDefinition asked) =>
        asked.Kind is SlotKind.Contact or SlotKind.Phone or SlotKind.TrackingNumber or SlotKind.AccountNumber && part.Tokens.Count <= FewWords && part.Text.Any(char.IsDigit);

    /// <summary>In the resident's own words much looks like a question; there only one that is put as a question is one.</summary>
    private bool IsAsked(Utterance part, SlotDefinition asked) =>
        asked.Kind == SlotKind.FreeText ? Forms.OpensAsQuestion(part) : forms.IsQuestion(part);

    /// <summary>'Tell them my basement flooded' is the message, not a report of its own.</summary>
    private bool IsWanted(Utterance part, SlotDefinition asked, DialogueView view) =>
        (asked.Kind != SlotKind.FreeText && !view.Filled.Has(SkillOpening.Message)) || forms.IsRequest(part);

    [GeneratedRegex(@"^(?!.*\b(?:late|fee|recargo|atraso|cost to|installments?|plazos|per|if|si)\b)(?=.*\b(?:how much|amount|total|price|do i owe|what(?: is|'?s)? (?:it|this|that|the bill) for|what(?: is|'?s) (?:it|this|that)|when is (?:it|this|that) due|due date|cu[aá]nto|monto|cantidad|(?:de|para) qu[eé] es|qu[eé] es|cu[aá]ndo vence)\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AboutBill();
}
