using System.Collections.Immutable;
using VirtualAgent.Core.Commands;
using VirtualAgent.Core.Messages;
using VirtualAgent.Core.Skills;
using VirtualAgent.Core.Understanding;
using VirtualAgent.Understanding.Local.Departments;
using VirtualAgent.Understanding.Local.Intents;
using VirtualAgent.Understanding.Local.Phrases;
using VirtualAgent.Understanding.Local.Slots;
using VirtualAgent.Understanding.Local.Words;

namespace VirtualAgent.Understanding.Local;

/// <summary>Reads a message as a reply to what was said before, in the order in which the ways to reply outrank each other.</summary>
internal sealed class ReplyReader(
    ControlPhrases controls, ChangesOfMind changes, AnswerReader answers, DetailReader details, ToldBeside beside, FormReplies form, QuestionBetween between, OfferReader offers, DirectoryReader directory, YesNoReader yesNo, MessageReader messages)
{
    /// <summary>'Submit' and 'leave a message' are no message and no name.</summary>
    private readonly PhrasePattern[] _sends = [.. SlotLexicon.Shipped.SendIt.Select(PhrasePattern.Parse)];

    public async Task<ImmutableArray<Command>> ReadAsync(Utterance said, DialogueView view, CancellationToken cancellationToken)
    {
        if (GoesOnFromTexts(said, view))
        {
            return [new Command.Affirm()];
        }

        if (form.Unnamed(said, view) is { } unnamed)
        {
            return unnamed;
        }

        if (await changes.ReadAsync(said, view, cancellationToken) is { } instead)
        {
            return instead;
        }

        if (details.OfWaiting(said, view) is { Count: > 0 } waiting)
        {
            return [.. waiting];
        }

        if (changes.CallsOff(said, view) is { } off)
        {
            return [off];
        }

        if (form.Read(said, view) is { } ofTheForm)
        {
            return ofTheForm;
        }

        if (await between.ReadAsync(said, view, cancellationToken) is { } question)
        {
            return [question];
        }

        if (beside.Read(said, view) is { Count: > 0 } told)
        {
            return [.. told];
        }

        if (TakesLeave(said, view))
        {
            return [new Command.SmallTalk(SmallTalkKind.Goodbye)];
        }

        if (view.Asked is not null && controls.Whole(said.Tokens) is ControlCommands.NothingMore and var leaves)
        {
            return [ControlCommands.Of(leaves, said, view)];
        }

        if (await directory.ReadAsync(said, view, cancellationToken) is { } listed)
        {
            return [listed];
        }

        if (NumberAgain.IsAsked(said))
        {
            return [new Command.Repeat { Number = true }];
        }

        if (view is { ActiveSkill: SkillNames.LeaveMessage, Asked: { } asked } && _sends.Any(p => p.IsWhole(said.Tokens)))
        {
            return [asked.Optional ? new Command.SkipQuestion() : asked.Kind == SlotKind.FreeText ? new Command.SetSlot(asked.Name, said.Text, [string.Empty]) : new Command.Affirm()];
        }

        if (answers.Contrasts(said, view) is { Count: > 0 } contrasts)
        {
            return [.. contrasts];
        }

        if (answers.Removal(said, view) is { } removal)
        {
            return [removal];
        }

        if (answers.ChosenToChange(said, view) is { Count: > 0 } chosen)
        {
            return [.. chosen];
        }

        if (details.Added(said, view) is { Count: > 0 } added)
        {
            return [.. added];
        }

        if (YesNoAnswer.Read(said) is null && controls.Whole(said.Tokens) is null && details.AddedAtReadBack(said, view) is { Count: > 0 } more)
        {
            return [.. more];
        }

        if (answers.SameAsBefore(said, view) is { } same)
        {
            return [same];
        }

        if (offers.TheOther(said, view) is { } other)
        {
            return other;
        }

        var control = controls.Whole(said.Tokens) is { } phrase && ControlCommands.Means(phrase, said, view) ? phrase : null;
        if (control is not null && ControlCommands.OutranksOffers(control))
        {
            return [ControlCommands.Of(control, said, view)];
        }

        if (offers.Offered(said, view) is { } picked && !(picked is [Command.AskKnowledge] && MatterWords.OrdersIt.Fits(said)))
        {
            return picked is [Command.StartSkill begun] ? await WithValuesAsync(begun, said, view, cancellationToken) : picked;
        }

        if (control is not null && ControlCommands.OutranksYesNo(control, view))
        {
            return [ControlCommands.Of(control, said, view)];
        }

        if (await yesNo.ReadAsync(said, view, cancellationToken) is { } answered)
        {
            return answered;
        }

        return control is not null
            ? [ControlCommands.Of(control, said, view)]
            : await messages.ReadAsync(said, view, cancellationToken);
    }

    /// <summary>'I texted you about it, did you get it', of a caller who is asked whether to go on with what stands open.</summary>
    private static bool GoesOnFromTexts(Utterance said, DialogueView view) =>
        view is { Channel: Channel.Voice, ActiveSkill: not null, ExpectsYesNo: true, AsksConsent: false, Asked: null } && MatterWords.TextedBefore.Fits(said);

    /// <summary>'Yeah, bye' and 'no, bye' end the talk; at a read-back the yes or no is looked at first.</summary>
    private bool TakesLeave(Utterance said, DialogueView view) =>
        !view.AsksConsent && YesNoAnswer.Read(said) is { Rest.Length: > 0 } answer && controls.Whole(said.Part(answer.Rest).Tokens) == "goodbye";

    /// <summary>'Pay my water bill' picks 'Pay a bill' and says which, or wants what the city does not do here.</summary>
    private async Task<ImmutableArray<Command>> WithValuesAsync(
        Command.StartSkill begun, Utterance said, DialogueView view, CancellationToken cancellationToken)
    {
        var read = await messages.ReadAsync(said, view, cancellationToken);
        return read.Contains(begun) || read is [Command.AskKnowledge { IsReport: true }] ? read : [begun];
    }
}
