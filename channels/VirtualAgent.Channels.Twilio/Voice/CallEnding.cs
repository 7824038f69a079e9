namespace VirtualAgent.Channels.Twilio.Voice;

/// <summary>The end that a call is heading for, as long as the caller says nothing against it.</summary>
internal sealed class CallEnding(CallTimer timer)
{
    private string? _reason;

    /// <param name="reason">One of those of <see cref="Handoff"/>.</param>
    public void After(string reason, TimeSpan pause)
    {
        _reason = reason;
        timer.Set(pause);
    }

    /// <summary>Somebody made a sound: what they mean is still to come.</summary>
    public void PutOff(TimeSpan pause)
    {
        if (_reason is not null)
        {
            timer.Set(pause);
        }
    }

    /// <summary>The caller said something new: what comes of it decides whether the call ends.</summary>
    public void Cancel()
    {
        _reason = null;
        timer.Stop();
    }

    /// <returns>Why the call ends now; null where it does not.</returns>
    public string? Reached(CallEvent.Due due) => timer.IsDue(due) ? _reason : null;
}
