using System.Threading.Channels;

namespace VirtualAgent.Channels.Twilio.Voice;

/// <summary>What is said and what is not decides how a call goes on: it waits for the caller, asks again, or ends.</summary>
internal sealed class CallPace : IDisposable
{
    private readonly CallTimer _silenceDue;
    private readonly CallTimer _endDue;
    private readonly CallSilence _silence;
    private readonly CallEnding _ending;

    public CallPace(TimeProvider time, ChannelWriter<CallEvent> events)
    {
        (_silenceDue, _endDue) = (new(time, events), new(time, events));
        (_silence, _ending) = (new(_silenceDue), new(_endDue));
    }

    /// <summary>A turn is on its way to the caller's ear: what comes after it.</summary>
    public void Said(SpokenTurn turn)
    {
        if (turn.HandsOff)
        {
            // Ending at once would cut off the voice that still speaks.
            _ending.After(Handoff.ToPerson, turn.Duration);
        }
        else if (turn.Ends)
        {
            _ending.After(Handoff.Goodbye, turn.Duration);
        }
        else if (turn.IsQuestion || _silence.HasBegun)
        {
            _silence.WaitAfter(turn.Duration);
        }
    }

    /// <summary>Whoever speaks up while the call is about to end may want to stay; a noise alone only puts the end off.</summary>
    public void Heard()
    {
        _silence.Break();
        _ending.PutOff(CallSilence.Pause);
    }

    /// <summary>The caller said something, which is to be answered first.</summary>
    public void HeardWords() => _ending.Cancel();

    /// <summary>The words that announce a person were cut short: the person comes all the same.</summary>
    public void HandsOffSoon() => _ending.After(Handoff.ToPerson, CallSilence.Pause);

    public bool IsSilent(CallEvent.Due due) => _silence.Reached(due);

    /// <returns>Why the call ends now; null where it does not.</returns>
    public string? Ends(CallEvent.Due due) => _ending.Reached(due);

    public void Dispose()
    {
        _silenceDue.Dispose();
        _endDue.Dispose();
    }
}
