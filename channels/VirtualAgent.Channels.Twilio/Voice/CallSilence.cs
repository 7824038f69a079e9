namespace VirtualAgent.Channels.Twilio.Voice;

/// <summary>Waits for a caller who was asked something, a few times.</summary>
internal sealed class CallSilence(CallTimer due)
{
    public static readonly TimeSpan Pause = TimeSpan.FromSeconds(8);

    private const int Most = 3;

    private int _times;

    public bool HasBegun => _times > 0;

    /// <param name="speech">How long the voice still speaks.</param>
    public void WaitAfter(TimeSpan speech) => due.Set(speech + Pause);

    public void Break()
    {
        _times = 0;
        due.Stop();
    }

    public bool Reached(CallEvent.Due happened)
    {
        if (!due.IsDue(happened) || _times >= Most)
        {
            return false;
        }

        _times++;
        return true;
    }
}
