namespace VirtualAgent.Core.State;

/// <summary>Who speaks for the city in a conversation.</summary>
public enum ControlMode
{
    Bot,
    WaitingForAgent,
    Agent,
    Closed,
}
