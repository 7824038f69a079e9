using VirtualAgent.Core.Messages;

namespace VirtualAgent.Channels.Twilio.Voice;

/// <summary>Where in a call something was said.</summary>
/// <param name="Key">Unique for ever; the same when Twilio delivers the same again.</param>
/// <param name="Caller">The caller's number; 'anonymous' where it is withheld.</param>
internal readonly record struct CallInput(string CallSid, MessageKey Key, string Caller);
