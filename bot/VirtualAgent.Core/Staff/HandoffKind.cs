namespace VirtualAgent.Core.Staff;

public enum HandoffKind
{
    /// <summary>The resident waits in the conversation.</summary>
    Waiting,

    /// <summary>The resident left a message or wants to be called.</summary>
    Callback,

    /// <summary>Staff look into something; the resident stays with the agent.</summary>
    Task,
}
