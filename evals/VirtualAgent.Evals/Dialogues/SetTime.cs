namespace VirtualAgent.Evals.Dialogues;

/// <summary>A clock that shows what it was set to, and moves on by a second each time it is told to.</summary>
internal sealed class SetTime(DateTimeOffset now) : TimeProvider
{
    private DateTimeOffset _now = now;

    public override DateTimeOffset GetUtcNow() => _now;

    public void Tick() => _now += TimeSpan.FromSeconds(1);
}
