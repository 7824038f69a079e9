using System.Net.WebSockets;
using VirtualAgent.Core.Replies;

namespace VirtualAgent.Channels.Twilio.Voice;

/// <summary>One call through ConversationRelay: a single loop over everything that happens in it.</summary>
internal sealed class RelayCall : ILiveCall, IDisposable
{
    public static readonly TimeSpan SetupPatience = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan ClosePatience = TimeSpan.FromSeconds(2);

    private readonly RelaySocket _socket;
    private readonly CallDesk _desk;
    private readonly CallEvents _events = new();
    private readonly RelayVoice _voice;
    private readonly CallTimer _digitsDue;
    private readonly CallTimer _setupDue;
    private RelayFrame.Setup? _setup;
    private readonly CallerInput _caller;
    private readonly CallPace _pace;
    private bool _transferred;

    public RelayCall(RelaySocket socket, CallDesk desk)
    {
        (_socket, _desk, _voice) = (socket, desk, new(socket));
        (_digitsDue, _setupDue) = (new(desk.Time, _events.Writer), new(desk.Time, _events.Writer));
        (_caller, _pace) = (new(desk, _digitsDue), new(desk.Time, _events.Writer));
    }

    public string CityNumber => _setup?.To ?? string.Empty;

    public Task<SendOutcome> SpeakAsync(SpokenTurn turn, CancellationToken cancellationToken) => _events.SpeakAsync(turn, cancellationToken);

    /// <param name="stopping">The host's; a hang-up alone does not cancel work on what was said before it.</param>
    public async Task RunAsync(CancellationToken stopping)
    {
        var pump = RelayPump.RunAsync(_socket, _events.Writer, stopping);
        try
        {
            _setupDue.Set(SetupPatience);
            await LoopAsync(stopping);
        }
        finally
        {
            _events.Complete();
            _voice.Drop(CallEvents.HungUp);
            _events.Settle();
            if (_setup is { } setup)
            {
                await _desk.EndedAsync(setup.CallSid, this, _transferred, CancellationToken.None);
            }
        }

        await pump.WaitAsync(ClosePatience, _desk.Time, CancellationToken.None).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    public void Dispose() =>
        Array.ForEach<IDisposable>([_digitsDue, _setupDue, _pace], waiting => waiting.Dispose());

    /// <summary>What happened comes before what is still to be said, so that an interruption stops it.</summary>
    private async Task LoopAsync(CancellationToken stopping)
    {
        var goesOn = true;
        while (goesOn)
        {
            if (_events.Reader.TryRead(out var happened))
            {
                goesOn = await HandleAsync(happened, stopping);
            }
            else if (await _voice.SayNextAsync(stopping) is { Said: true } next)
            {
                if (next.Complete is { } turn)
                {
                    _pace.Said(turn);
                }
            }
            else
            {
                await _events.Reader.WaitToReadAsync(stopping);
            }
        }
    }

    private async Task<bool> HandleAsync(CallEvent happened, CancellationToken stopping)
    {
        switch (happened)
        {
            case CallEvent.Speak speak:
                _voice.Add(speak.Turn, speak.Outcome);
                return true;
            case CallEvent.Due due:
                return await DueAsync(due, stopping);
            case CallEvent.Frame { Kind: RelaySocket.Received.Text } frame:
                return await FrameAsync(RelayFrame.Parse(frame.Text), stopping);
            case CallEvent.Frame { Kind: RelaySocket.Received.TooBig }:
                return await RefuseAsync(WebSocketCloseStatus.MessageTooBig, "frame too big");
            case CallEvent.Frame { Kind: RelaySocket.Received.Binary }:
                return await RefuseAsync(WebSocketCloseStatus.InvalidMessageType, "binary frame");
            default:
                await _caller.FlushAsync(stopping);
                await _socket.CloseAsync(WebSocketCloseStatus.NormalClosure, "call over");
                return false;
        }
    }

    private async Task<bool> FrameAsync(RelayFrame? frame, CancellationToken stopping)
    {
        switch (frame)
        {
            case null:
                return await RefuseAsync(WebSocketCloseStatus.InvalidPayloadData, "malformed frame");
            case RelayFrame.Setup setup when _setup is null:
                return await BeginAsync(setup, stopping);
            case RelayFrame.Setup:
            case not RelayFrame.Other when _setup is null:
                return await RefuseAsync(WebSocketCloseStatus.PolicyViolation, "setup comes first, once");
            case RelayFrame.Prompt prompt:
                await PromptAsync(prompt, stopping);
                return true;
            case RelayFrame.Digit digit:
                _pace.Heard();
                _pace.HeardWords();
                await _caller.PressedAsync(digit.Key, stopping);
                return true;
            case RelayFrame.Interrupt interrupt:
                await InterruptAsync(interrupt, stopping);
                return true;
            case RelayFrame.Error:
                _desk.Logger.CallError(_setup!.CallSid);
                return true;
            default:
                return true;
        }
    }

    private async Task<bool> BeginAsync(RelayFrame.Setup setup, CancellationToken stopping)
    {
        if (!_desk.LetsIn(setup))
        {
            return await RefuseAsync(WebSocketCloseStatus.PolicyViolation, "not the city's account, or no valid ticket");
        }

        _setup = setup;
        _setupDue.Stop();
        _desk.Calls.Add(LiveCalls.Conversation(setup.CallSid), this);
        await _caller.BeginAsync(setup, stopping);
        return true;
    }

    private async Task PromptAsync(RelayFrame.Prompt prompt, CancellationToken stopping)
    {
        _pace.Heard();
        if (prompt.Last && !string.IsNullOrWhiteSpace(prompt.Words))
        {
            _pace.HeardWords();
            await _caller.SpokenAsync(prompt, stopping);
        }
    }

    private async Task InterruptAsync(RelayFrame.Interrupt interrupt, CancellationToken stopping)
    {
        _pace.Heard();
        var handsOff = await _voice.InterruptAsync(stopping);
        await _desk.InterruptedAsync(_setup!.CallSid, interrupt.Heard, stopping);
        if (handsOff)
        {
            _pace.HandsOffSoon();
        }
    }

    private async Task<bool> DueAsync(CallEvent.Due due, CancellationToken stopping)
    {
        if (_digitsDue.IsDue(due))
        {
            await _caller.FlushAsync(stopping);
        }
        else if (_pace.IsSilent(due))
        {
            await _caller.SilentAsync(stopping);
        }
        else if (_pace.Ends(due) is { } reason)
        {
            _transferred = reason == Handoff.ToPerson;
            await _voice.EndAsync(reason, stopping);
        }
        else if (_setupDue.IsDue(due))
        {
            return await RefuseAsync(WebSocketCloseStatus.PolicyViolation, "no setup");
        }

        return true;
    }

    private async Task<bool> RefuseAsync(WebSocketCloseStatus status, string reason)
    {
        _desk.Logger.CallRefused(_setup?.CallSid ?? "unknown", reason);
        await _socket.CloseAsync(status, reason);
        return false;
    }
}
