namespace VirtualAgent.Storage.Conversations;

internal sealed class OptOutRow
{
    public required string Phone { get; init; }

    public required DateTimeOffset Since { get; init; }
}
