using VirtualAgent.Core.Messages;
using VirtualAgent.Core.State;

namespace VirtualAgent.Storage.Conversations;

internal sealed class ConversationRow
{
    public required string Key { get; init; }

    public required Channel Channel { get; init; }

    public required string Participant { get; init; }

    public required ControlMode Mode { get; set; }

    public required string Locale { get; set; }

    public required string State { get; set; }

    public required long Version { get; set; }

    public required DateTimeOffset Opened { get; init; }

    public required DateTimeOffset Updated { get; set; }
}
