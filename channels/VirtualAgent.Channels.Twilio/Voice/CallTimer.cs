using System.Threading.Channels;

namespace VirtualAgent.Channels.Twilio.Voice;

/// <summary>A pause that a call waits for. Setting it again replaces what was set.</summary>
internal sealed class CallTimer : IDisposable
{
    private readonly ITimer _timer;
    private int _setting;

    public CallTimer(TimeProvider time, ChannelWriter<CallEvent> events) =>
        _timer = time.CreateTimer(
            _ => events.TryWrite(new CallEvent.Due(this, Volatile.Read(ref _setting))), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

    public void Set(TimeSpan pause)
    {
        Interlocked.Increment(ref _setting);
        _timer.Change(pause, Timeout.InfiniteTimeSpan);
    }

    public void Stop() => Set(Timeout.InfiniteTimeSpan);

    public bool IsDue(CallEvent.Due due) => ReferenceEquals(due.Timer, this) && due.Setting == _setting;

    public void Dispose() => _timer.Dispose();
}
