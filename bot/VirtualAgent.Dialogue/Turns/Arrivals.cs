using System.Collections.Immutable;
using VirtualAgent.Core.Commands;
using VirtualAgent.Core.Messages;
using VirtualAgent.Core.Replies;
using VirtualAgent.Core.State;
using VirtualAgent.Core.Texts;

namespace VirtualAgent.Dialogue.Turns;

/// <summary>Fetches a conversation from another channel, where a message takes up the offer to do so.</summary>
internal sealed class Arrivals(IConversationMoves moves, IConversationStore store, TextCatalog texts)
{
    public async Task<Arrival> OfAsync(InboundMessage message, ConversationState here, CancellationToken cancellationToken)
    {
        switch (await moves.ClaimAsync(message, cancellationToken))
        {
            case null:
                return Arrival.AsBefore(here);
            case MoveClaim.Valid claim when await store.LoadAsync(claim.From, cancellationToken) is { } there:
                return Fetched(claim, here, there);
            case MoveClaim.BrokenOff kept:
                return IsFree(here) && await store.LoadAsync(kept.From, cancellationToken) is { } left && !IsFree(left)
                    ? TakenUp(kept, here, left)
                    : Arrival.AsBefore(here);
            case MoveClaim.Valid or MoveClaim.Refused:
                return Arrival.AsBefore(here) with { Opening = [Say("move.refused", here)], IsRefused = true };
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private Arrival Fetched(MoveClaim.Valid claim, ConversationState here, ConversationState there)
    {
        var state = Joined(here, there);
        return new(
            state,
            claim.Speaks ? [] : [new Command.Notify("conversation.moved", Phrase.Of("move.arrived"))],
            here.Channel == Channel.WebChat ? Recap(there, state) : [],
            new(claim.Offer, Left(there), [Farewell(here.Channel, there)]));
    }

    /// <summary>A caller is asked whether to go on; a text is read as it is, after a word on what it may be an answer to.</summary>
    private Arrival TakenUp(MoveClaim.BrokenOff kept, ConversationState here, ConversationState there)
    {
        var state = Joined(here, there).Under(ControlMode.Bot);
        var calls = here.Channel == Channel.Voice;
        return new(
            state,
            calls ? [new Command.CallAgain()] : [],
            calls ? [] : [Say("move.left-open", state)],
            new(kept.Offer, Left(there), [Farewell(here.Channel, there)]));
    }

    private static bool IsFree(ConversationState state) => !state.Stack.Any(frame => frame is Frame.SkillFrame);

    private static ConversationState Left(ConversationState there) =>
        there.Under(ControlMode.Bot) with { Stack = [], Offered = [], Misunderstood = 0, Turn = there.Turn + 1 };

    private Reply.Moved Farewell(Channel to, ConversationState there) => new(Words(to switch
    {
        Channel.WebChat => "move.went-to-web",
        Channel.Voice => "move.went-to-call",
        _ => "move.went-to-texts",
    }, there));

    /// <summary>What was talked about there comes on top; what waited here waits below. A read-back is read again before a yes counts.</summary>
    private static ConversationState Joined(ConversationState here, ConversationState there) => here with
    {
        Mode = there.Mode is ControlMode.WaitingForAgent or ControlMode.Agent ? there.Mode : here.Mode,
        GoesOnInLine = there.GoesOnInLine || here.GoesOnInLine,
        Locale = there.Locale,
        Stack =
        [
            .. here.Stack.OfType<Frame.SkillFrame>().Concat(there.Stack).Select(frame =>
                frame is Frame.SkillFrame { Consent: Consent.Asked } skill ? skill with { Consent = Consent.NotAsked } : frame),
        ],
        Offered = there.Offered,
        LastReplies = there.LastReplies,
        Memory = new(
            [.. here.Memory.Recent.Concat(there.Memory.Recent).TakeLast(ConversationMemory.Kept)],
            here.Memory.Facts.With(there.Memory.Facts),
            there.Memory.LastPassageId ?? here.Memory.LastPassageId)
        {
            Pictures = there.Memory.Pictures ?? here.Memory.Pictures,
            Emergency = there.Memory.Emergency ?? here.Memory.Emergency,
        },
        Misunderstood = 0,
        Turn = Math.Max(here.Turn, there.Turn),
    };

    /// <summary>The chat starts empty: what was said before is shown there once.</summary>
    private ImmutableArray<Reply> Recap(ConversationState there, ConversationState state)
    {
        var said = there.Memory.Recent.Where(turn => turn.Resident.Length > 0).Select(turn => texts.Say(
            Phrase.Of("move.recap-turn", ("resident", OneLine(turn.Resident)), ("said", OneLine(turn.Agent))), state.Locale, state.Channel));
        var lines = string.Join("\n\n", said);
        return lines.Length == 0 ? [] : [new Reply.Say(texts.Say(Phrase.Of("move.recap", ("turns", lines)), state.Locale, state.Channel), [])];
    }

    private static string OneLine(string text) => string.Join(' ', text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));

    private Reply.Say Say(string key, ConversationState state) => new(Words(key, state), []);

    private string Words(string key, ConversationState state) => texts.Say(Phrase.Of(key), state.Locale, state.Channel);
}
