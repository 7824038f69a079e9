using System.Collections.Immutable;
using Microsoft.Extensions.Logging;
using VirtualAgent.Core.City;
using VirtualAgent.Core.Commands;
using VirtualAgent.Core.Messages;
using VirtualAgent.Core.Replies;
using VirtualAgent.Core.State;
using VirtualAgent.Core.Texts;
using VirtualAgent.Core.Understanding;
using VirtualAgent.Dialogue.Commands;
using VirtualAgent.Dialogue.Forms;

namespace VirtualAgent.Dialogue.Turns;

/// <summary>Stations 4 to 7: load, fetch what was moved here, understand, clean, advance until no effect is left, commit.</summary>
internal sealed class TurnRunner(
    IConversationStore store,
    IUnderstanding understanding,
    Conversation conversation,
    CityProfile city,
    TimeProvider time,
    ILogger<TurnRunner> logger) : ITurnRunner
{
    public async Task RunAsync(InboundMessage message, CancellationToken cancellationToken)
    {
        using var station = Station.Enter(Station.Turn);
        for (var attempt = 0; attempt < 2; attempt++)
        {
            var state = await store.LoadAsync(message.Conversation, cancellationToken)
                ?? ConversationState.New(message.Conversation, message.Channel, message.Participant, LocaleOf(message));
            var turn = await TakeAsync(message, state, cancellationToken);
            if (await store.CommitAsync(turn, cancellationToken) == CommitOutcome.Committed)
            {
                return;
            }

            Log.TurnConflicted(logger, message.Conversation);
        }

        throw new InvalidOperationException("The conversation moved on twice while a turn was under way.");
    }

    private async Task<TurnCommit> TakeAsync(InboundMessage message, ConversationState state, CancellationToken cancellationToken)
    {
        var now = city.LocalTime(time.GetUtcNow());
        try
        {
            var arrival = await conversation.ArriveAsync(message, Here(message, state), cancellationToken);
            if (arrival.IsRefused)
            {
                return Committed(message, arrival.State, [], arrival.Opening);
            }

            var view = conversation.View(arrival.State, now);
            var proposed = arrival.Commands.IsEmpty
                ? await UnderstandAsync(message, view, cancellationToken)
                : arrival.Commands;
            if (arrival.State.Mode == ControlMode.Agent && !proposed.Any(ConcernsTheAgent))
            {
                return Committed(message, arrival.State, [], []) with { Move = arrival.Move };
            }

            using var station = Station.Enter(Station.Dialogue);
            var commands = conversation.Clean(proposed, view);
            var talk = await conversation.TalkAsync(arrival.State, commands, now, cancellationToken);
            return Committed(message, talk.State, commands, [.. arrival.Opening, .. talk.Replies]) with
            {
                Unanswered = talk.Unanswered,
                Move = arrival.Move,
            };
        }
        catch (Exception error) when (!cancellationToken.IsCancellationRequested)
        {
            Log.TurnFailed(logger, error, message.Conversation);
            return Committed(message, state, [], [conversation.InternalError(state)]);
        }
    }

    private async Task<ImmutableArray<Command>> UnderstandAsync(InboundMessage message, DialogueView view, CancellationToken cancellationToken)
    {
        using var station = Station.Enter(Station.Understanding);
        return (await understanding.UnderstandAsync(message, view, cancellationToken)).Commands;
    }

    /// <summary>While a person has the conversation, the agent speaks up for nothing else.</summary>
    private static bool ConcernsTheAgent(Command command) =>
        command is Command.Emergency or Command.AgentSays or Command.AgentReleased or Command.Notify
            or Command.CannotHandle { Reason: CannotHandleReason.CardNumber or CannotHandleReason.Secret };

    private static TurnCommit Committed(
        InboundMessage message, ConversationState state, ImmutableArray<Command> commands, ImmutableArray<Reply> replies)
    {
        var said = string.Join('\n', replies.Select(r => r.Text));
        return new(message, state with
        {
            Turn = state.Turn + 1,
            LastReplies = replies.IsEmpty ? state.LastReplies : replies,
            Memory = state.Memory.With(new PastTurn(message.Text, said)),
        }, commands, replies);
    }

    /// <summary>A page that opens a link names the language it is shown in, which a refusal is said in.</summary>
    private ConversationState Here(InboundMessage message, ConversationState state) =>
        message is { Payload: Payload.Fetch, Locale: not null } ? state with { Locale = LocaleOf(message) } : state;

    private string LocaleOf(InboundMessage message) =>
        message.Locale is { Length: >= 2 } locale && city.Languages.Contains(locale[..2].ToLowerInvariant())
            ? locale[..2].ToLowerInvariant()
            : city.Languages[0];
}
