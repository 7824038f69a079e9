using VirtualAgent.Core.Messages;
using VirtualAgent.Core.State;

namespace VirtualAgent.Core.Skills;

/// <summary>What a skill may know of the conversation while it plans and checks. No clock and no I/O behind it.</summary>
/// <param name="Now">The turn's moment, in the city's time zone.</param>
/// <param name="Participant">The resident's phone number on SMS and voice.</param>
public sealed record SkillContext(
    ConversationKey Conversation,
    Channel Channel,
    string Participant,
    string Locale,
    SlotValues Slots,
    SlotValues Facts,
    DateTimeOffset Now);
