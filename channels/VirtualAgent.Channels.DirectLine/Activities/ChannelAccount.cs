namespace VirtualAgent.Channels.DirectLine.Activities;

/// <summary>Activity protocol: who sent an activity.</summary>
internal sealed record ChannelAccount(string? Id, string? Name = null, string? Role = null)
{
    public const string AgentId = "agent";
}
