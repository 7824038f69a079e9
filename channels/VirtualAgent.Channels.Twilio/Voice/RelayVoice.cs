using VirtualAgent.Core.Replies;

namespace VirtualAgent.Channels.Twilio.Voice;

/// <summary>What is said in a call: sentences that wait to be sent, the language of the voice, the end.</summary>
internal sealed class RelayVoice(RelaySocket socket)
{
    private static readonly SendOutcome Spoken = new SendOutcome.Sent(null);

    private readonly Queue<Piece> _waiting = new();
    private string _voice = Locales.Voice(Locales.Default);
    private bool _turnIsOpen;

    public void Add(SpokenTurn turn, TaskCompletionSource<SendOutcome> outcome)
    {
        for (var i = 0; i < turn.Sentences.Length - 1; i++)
        {
            _waiting.Enqueue(new(turn.Sentences[i] + " ", turn, null));
        }

        _waiting.Enqueue(new(turn.Sentences.IsEmpty ? string.Empty : turn.Sentences[^1] + " ", turn, outcome));
    }

    /// <returns>Whether a sentence was sent, and the turn that is complete with it.</returns>
    public async Task<(bool Said, SpokenTurn? Complete)> SayNextAsync(CancellationToken cancellationToken)
    {
        if (!_waiting.TryDequeue(out var piece))
        {
            return (false, null);
        }

        var voice = Locales.Voice(piece.Turn.Locale);
        if (voice != _voice)
        {
            _voice = voice;
            await socket.SendAsync(new { type = "language", ttsLanguage = voice, transcriptionLanguage = voice }, cancellationToken);
        }

        await socket.SendAsync(new { type = "text", token = piece.Token, last = piece.IsLast, lang = voice }, cancellationToken);
        _turnIsOpen = !piece.IsLast;
        piece.Outcome?.TrySetResult(Spoken);
        return (true, piece.IsLast ? piece.Turn : null);
    }

    /// <summary>Stops: what waits is dropped as said, since the caller chose not to hear it.</summary>
    /// <returns>Whether a dropped turn hands off.</returns>
    public async Task<bool> InterruptAsync(CancellationToken cancellationToken)
    {
        var handsOff = Drop(Spoken);
        if (_turnIsOpen)
        {
            _turnIsOpen = false;
            await socket.SendAsync(new { type = "text", token = string.Empty, last = true }, cancellationToken);
        }

        return handsOff;
    }

    /// <summary>Ends the session, and with it the agent's part of the call.</summary>
    public Task EndAsync(string reason, CancellationToken cancellationToken) =>
        socket.SendAsync(new { type = "end", handoffData = Handoff.Data(reason, _voice) }, cancellationToken);

    /// <summary>Drops what waits and settles the turns it belonged to.</summary>
    public bool Drop(SendOutcome outcome)
    {
        var handsOff = false;
        while (_waiting.TryDequeue(out var piece))
        {
            handsOff |= piece.Turn.HandsOff;
            piece.Outcome?.TrySetResult(outcome);
        }

        return handsOff;
    }

    /// <param name="Outcome">Settled when this piece is sent; null but for a turn's last one.</param>
    private sealed record Piece(string Token, SpokenTurn Turn, TaskCompletionSource<SendOutcome>? Outcome)
    {
        public bool IsLast => Outcome is not null;
    }
}
