namespace VirtualAgent.Core.Commands;

/// <summary>How a resident who waited for a person came back to the agent.</summary>
public enum AgentRelease
{
    /// <summary>A person had the conversation and left it.</summary>
    Left,

    /// <summary>Staff closed the matter without a word in the conversation.</summary>
    Unspoken,

    /// <summary>The call was put through and nobody answered.</summary>
    Unanswered,
}
