namespace VirtualAgent.Channels.Twilio;

/// <summary>How calls are held.</summary>
public enum VoiceMode
{
    /// <summary>ConversationRelay: a WebSocket per call.</summary>
    Relay,

    /// <summary><c>&lt;Gather&gt;</c> webhooks, for accounts without ConversationRelay.</summary>
    Gather,
}
