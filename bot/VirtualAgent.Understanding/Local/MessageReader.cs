using System.Collections.Immutable;
using VirtualAgent.Core.Commands;
using VirtualAgent.Core.Skills;
using VirtualAgent.Core.Understanding;
using VirtualAgent.Understanding.Local.Intents;
using VirtualAgent.Understanding.Local.Phrases;
using VirtualAgent.Understanding.Screening;

namespace VirtualAgent.Understanding.Local;

/// <summary>Reads a message that says something: a change, an answer with what else came along, or one matter or two.</summary>
internal sealed class MessageReader(
    ControlPhrases controls,
    AnswerReader answers,
    Forms forms,
    MessageMatters several,
    FurtherMatters further,
    OpenQuestionReader open)
{
    private const int ShortestMatter = 3;

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

        if (await several.CountedAsync(said, view, cancellationToken) is { IsEmpty: false } each)
        {
            return each;
        }

        if (answers.OtherChoice(said, view) is { } choice)
        {
            return [choice];
        }

        if (view is { AsksConsent: true, ActiveSkill: SkillNames.FileRequest } && !view.Memory.Facts.Has("tracking") && AsksAsIfSent(said))
        {
            return [new Command.SmallTalk(SmallTalkKind.NoNumberYet)];
        }

        if (await further.BeginAsync(said, view, cancellationToken) is { } begun)
        {
            return begun is [Command.StartSkill { Another: true }, ..] && await several.EachAsync(said, view, cancellationToken) is { IsEmpty: false } more ? more : begun;
        }

        if (answers.OtherBill(said, view) is { } bill)
        {
            return [bill];
        }

        if (answers.AnnouncedChanges(said, view) is { Count: > 0 } changes)
        {
            return [.. changes];
        }

        if (answers.PlaceAlone(said, view) is { } place)
        {
            return [place, .. answers.AskedBeside(place, said, view)];
        }

        if (view.AsksConsent && answers.PhoneAtHand(said, view) is { } phone)
        {
            return [phone];
        }

        if (controls.Within(said.Tokens) is { } control && ControlCommands.Means(control.Name, said, view))
        {
            var wish = ControlCommands.Of(control.Name, said, view);
            return wish is Command.ChangeLanguage change ? await InLanguageAsync(change, control.Start, control.End, said, view, cancellationToken) : [wish];
        }

        if (view.ActiveSkill is not null && view.Asked is null && !forms.IsQuestion(said)
            && answers.Changes(said, view).OfType<Command.SetSlot>().ToList() is { Count: > 0 } values)
        {
            return [.. values];
        }

        if (view is { ActiveSkill: null, JustDone: null, Memory.LastDone: null } && MatterWords.AsksWhatIsOpen.Fits(said))
        {
            return [new Command.SmallTalk(SmallTalkKind.NothingSentYet)];
        }

        if (view.ActiveSkill is null && view.Memory.Facts.Has("tracking") && !SkillNames.IsOfPayment(view.Memory.LastDone) && MatterWords.ChecksLater.Fits(said))
        {
            return [new Command.SmallTalk(SmallTalkKind.ChecksLater)];
        }

        if (view.ActiveSkill == SkillNames.FileRequest && !view.Memory.Facts.Has("tracking") && (MatterWords.OwnNumber.Fits(said) || MatterWords.ChecksLater.Fits(said)))
        {
            return [new Command.SmallTalk(SmallTalkKind.NoNumberYet)];
        }

        return view.Asked is null
            ? await several.ReadAsync(said, view, cancellationToken)
            : await open.ReadAsync(said, view.Asked, view, cancellationToken);
    }

    /// <summary>'When is trash day at 41 Elm, en español': the language, and what is wanted in it.</summary>
    private async Task<ImmutableArray<Command>> InLanguageAsync(
        Command.ChangeLanguage change, int start, int end, Utterance said, DialogueView view, CancellationToken cancellationToken)
    {
        var (before, after) = (said.Text[..said.Tokens[start].Start], said.Text[said.Tokens[end - 1].End..]);
        var rest = said.Part($"{before.TrimEnd(' ', ',')} {after.TrimStart(' ', ',', '.')}".Trim());
        var matter = rest.Tokens.Count < ShortestMatter ? [] : await several.ReadAsync(rest, view, cancellationToken);
        return [change, .. matter.Where(command => command is not (Command.CannotHandle or Command.Clarify or Command.ChangeLanguage))];
    }

    /// <summary>'What's the status of that', of what waits for a yes.</summary>
    private static bool AsksAsIfSent(Utterance said) =>
        MatterWords.StatusOfThat.Fits(said) || MatterWords.HowItStands.Fits(said) || MatterWords.AsksForNumberByText.Fits(said);

    /// <summary>A warning, and what else was said.</summary>
    private async Task<ImmutableArray<Command>> WarnedAsync(
        CannotHandleReason reason, Utterance said, DialogueView view, CancellationToken cancellationToken)
    {
        var rest = said.Part(SensitiveText.WithoutPlaceholders(said.Text));
        var more = MatterWords.OnlyOfACard.IsAllOf(rest) ? [] : await ReadAsync(rest, view, cancellationToken);
        var starts = more.Any(c => c is Command.StartSkill);
        return
        [
            new Command.CannotHandle(reason),
            .. more.Where(c => c is Command.StartSkill or Command.HandOff
                || (c is Command.AskKnowledge && forms.IsQuestion(rest))
                || (c is Command.SetSlot set && (starts || !set.Readings.IsEmpty))),
        ];
    }
}
