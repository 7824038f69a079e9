using VirtualAgent.Storage.Data;

namespace VirtualAgent.Storage;

/// <summary>The signals raised after a commit that left work for a worker of this process.</summary>
public sealed class WorkSignals
{
    public WorkSignal Inbox { get; } = new();

    public WorkSignal Outbox { get; } = new();

    public WorkSignal Attachments { get; } = new();
}
