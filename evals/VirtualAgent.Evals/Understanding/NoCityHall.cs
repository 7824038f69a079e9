using System.Collections.Immutable;
using VirtualAgent.Core.City;
using VirtualAgent.Core.CityHall;
using VirtualAgent.Core.Effects;
using VirtualAgent.Core.Messages;
using VirtualAgent.Core.State;

namespace VirtualAgent.Evals.Understanding;

/// <summary>Stands where the city's systems would; understanding never reaches them.</summary>
internal sealed class NoCityHall : IServiceRequests, IPaymentDesk, IHandoffDesk, IBills, IConversationMoves
{
    public Task<ServiceRequest> FileAsync(RequestDraft draft, string idempotencyKey, CancellationToken cancellationToken) => throw Unreached();

    public Task<ServiceRequest?> FindAsync(string trackingNumber, CancellationToken cancellationToken) => throw Unreached();

    public Task<ServiceRequest?> LatestOfAsync(Channel channel, string participant, CancellationToken cancellationToken) => throw Unreached();

    public Task<ImmutableArray<ServiceRequest>> NearbyAsync(string serviceCode, double latitude, double longitude, double metres, CancellationToken cancellationToken) => throw Unreached();

    public Task<ImmutableArray<ServiceRequest>> SearchAsync(RequestSearch search, CancellationToken cancellationToken) => throw Unreached();

    public Task FollowAsync(string trackingNumber, ConversationKey conversation, string participant, CancellationToken cancellationToken) => throw Unreached();

    public Task<bool> AddAsync(
        string trackingNumber, RequestAddition addition, ConversationKey conversation, string participant, string idempotencyKey, CancellationToken cancellationToken) => throw Unreached();

    public Task<Bill?> FindAsync(BillKind kind, string number, CancellationToken cancellationToken) => throw Unreached();

    public Task<PaymentPage> OpenAsync(PaymentOrder order, string idempotencyKey, CancellationToken cancellationToken) => throw Unreached();

    public Task<HandoffOutcome> OpenAsync(HandoffRequest request, CancellationToken cancellationToken) => throw Unreached();

    public Task LeaveMessageAsync(CallbackRequest request, string idempotencyKey, CancellationToken cancellationToken) => throw Unreached();

    public Task<MoveOffer> OfferAsync(MoveRequest request, string idempotencyKey, CancellationToken cancellationToken) => throw Unreached();

    public Task<MoveClaim?> ClaimAsync(InboundMessage message, CancellationToken cancellationToken) => throw Unreached();

    private static NotSupportedException Unreached() => new("Understanding does not act.");
}
