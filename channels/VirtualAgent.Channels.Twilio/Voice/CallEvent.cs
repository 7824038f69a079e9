using VirtualAgent.Core.Replies;

namespace VirtualAgent.Channels.Twilio.Voice;

/// <summary>Everything that can happen in a call, in one line before its loop.</summary>
internal abstract record CallEvent
{
    private CallEvent()
    {
    }

    public sealed record Frame(RelaySocket.Received Kind, string Text) : CallEvent;

    public sealed record Speak(SpokenTurn Turn, TaskCompletionSource<SendOutcome> Outcome) : CallEvent;

    /// <param name="Timer">The timer that ran out.</param>
    /// <param name="Setting">Its setting by then; an older one means nothing.</param>
    public sealed record Due(CallTimer Timer, int Setting) : CallEvent;
}
