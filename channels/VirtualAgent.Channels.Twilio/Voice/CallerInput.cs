using System.Globalization;

namespace VirtualAgent.Channels.Twilio.Voice;

/// <summary>What the caller says and presses, handed on in order and each under a key of its own.</summary>
internal sealed class CallerInput(CallDesk desk, CallTimer digitsDue)
{
    public static readonly TimeSpan DigitPause = TimeSpan.FromSeconds(1.5);

    private readonly Keypad _keypad = new();
    private RelayFrame.Setup? _setup;
    private int _inputs;

    public Task BeginAsync(RelayFrame.Setup setup, CancellationToken cancellationToken)
    {
        _setup = setup;
        return setup.Unanswered ? desk.UnansweredAsync(Next(), cancellationToken) : desk.StartAsync(Next(), cancellationToken);
    }

    /// <summary>Keys that were pressed before come first.</summary>
    public async Task SpokenAsync(RelayFrame.Prompt prompt, CancellationToken cancellationToken)
    {
        await FlushAsync(cancellationToken);
        await desk.WordsAsync(Next(), prompt.Words, prompt.Language, cancellationToken);
    }

    /// <summary>Keys go together until one ends them or no further one comes.</summary>
    public async Task PressedAsync(char key, CancellationToken cancellationToken)
    {
        if (_keypad.Press(key))
        {
            await FlushAsync(cancellationToken);
        }
        else
        {
            digitsDue.Set(DigitPause);
        }
    }

    public async Task FlushAsync(CancellationToken cancellationToken)
    {
        digitsDue.Stop();
        if (_keypad.Take() is { } keys)
        {
            await desk.DigitsAsync(Next(), keys, cancellationToken);
        }
    }

    public Task SilentAsync(CancellationToken cancellationToken) => desk.SilenceAsync(Next(), cancellationToken);

    /// <summary>Names the next thing the caller says. The session is part of it: one call may come back in a second one.</summary>
    private CallInput Next() => new(
        _setup!.CallSid,
        new(string.Create(CultureInfo.InvariantCulture, $"{_setup.CallSid}:{_setup.SessionId}:{_inputs++}")),
        _setup.From);
}
