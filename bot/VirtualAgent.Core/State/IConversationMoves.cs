using VirtualAgent.Core.Messages;
using VirtualAgent.Core.Texts;

namespace VirtualAgent.Core.State;

/// <summary>
/// Lets a conversation go on in another channel. An offer is good once, for a short time, and only for whom it was made:
/// nobody learns from a wrong code or link that there is a conversation.
/// </summary>
public interface IConversationMoves
{
    /// <summary>Offers a conversation to another channel; an offer to texts is announced there. The same key makes one offer.</summary>
    Task<MoveOffer> OfferAsync(MoveRequest request, string idempotencyKey, CancellationToken cancellationToken);

    /// <summary>Whether a message takes up an offer; null where it has nothing to do with one. Nothing moves before the commit.</summary>
    Task<MoveClaim?> ClaimAsync(InboundMessage message, CancellationToken cancellationToken);
}

/// <param name="From">The conversation as it is now.</param>
/// <param name="To">Text messages or web chat.</param>
/// <param name="Phone">For texts: the number that may take it up, in E.164.</param>
/// <param name="PhoneIsKnown">The provider named the number, so that a text from it is proof enough; otherwise a code must be texted too.</param>
/// <param name="Invitation">What is texted to the number.</param>
public sealed record MoveRequest(
    ConversationKey From, Channel To, string? Phone, bool PhoneIsKnown, Phrase? Invitation, string Locale);

/// <summary>What came of an offer.</summary>
public abstract record MoveOffer
{
    private MoveOffer()
    {
    }

    /// <summary>A text was sent.</summary>
    /// <param name="Code">To be shown in the conversation and texted from the number; null where none is needed.</param>
    public sealed record Texted(string? Code) : MoveOffer;

    /// <param name="Url">Opens the chat with the conversation, once. Holds nothing personal.</param>
    public sealed record Linked(string Url) : MoveOffer;

    /// <summary>The number wants no texts.</summary>
    public sealed record OptedOut : MoveOffer;

    /// <summary>Too many offers from this conversation or to this number within the hour.</summary>
    public sealed record TooMany : MoveOffer;
}

/// <summary>How a message stands to an open offer.</summary>
public abstract record MoveClaim
{
    private MoveClaim()
    {
    }

    /// <param name="Speaks">The message is more than the claim: it is answered in the conversation that it fetched.</param>
    public sealed record Valid(long Offer, ConversationKey From, bool Speaks) : MoveClaim;

    /// <summary>The same phone left that conversation not long ago, perhaps in the middle of something.</summary>
    public sealed record BrokenOff(long Offer, ConversationKey From) : MoveClaim;

    /// <summary>A code or link that is wrong, used up or too old.</summary>
    public sealed record Refused : MoveClaim;
}
