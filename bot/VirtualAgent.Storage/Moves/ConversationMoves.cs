using System.Globalization;
using Microsoft.EntityFrameworkCore;
using VirtualAgent.Core.Commands;
using VirtualAgent.Core.Messages;
using VirtualAgent.Core.State;
using VirtualAgent.Storage.Data;
using VirtualAgent.Storage.Inbox;

namespace VirtualAgent.Storage.Moves;

internal sealed class ConversationMoves(
    Database database, StorageOptions options, IOptOutList optOuts, WorkSignals signals, TimeProvider time) : IConversationMoves
{
    private const int MostMisses = 5;
    private const int MostOffersOfAConversation = 5;
    private const int MostOffersToANumber = 3;
    private static readonly TimeSpan Span = TimeSpan.FromHours(1);
    private static readonly TimeSpan SecretLife = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan KnownNumberLife = TimeSpan.FromHours(1);

    public async Task<MoveOffer> OfferAsync(MoveRequest request, string idempotencyKey, CancellationToken cancellationToken)
    {
        if (request.Phone is { } phone && await optOuts.ContainsAsync(phone, cancellationToken))
        {
            return new MoveOffer.OptedOut();
        }

        var offer = await database.WriteAsync(db => OfferAsync(db, request, idempotencyKey, cancellationToken), cancellationToken);
        signals.Inbox.Raise();
        return offer;
    }

    public Task<MoveClaim?> ClaimAsync(InboundMessage message, CancellationToken cancellationToken) => message switch
    {
        { Channel: Channel.WebChat, Payload: Payload.Fetch fetch } => ByLinkAsync(fetch.Token, message.Conversation, cancellationToken),
        { Channel: Channel.Sms, Payload: null } => ByTextAsync(message, cancellationToken),
        { Channel: Channel.Voice, Payload: Payload.System { Command: Command.SessionStart } } => ByCallAsync(message, cancellationToken),
        _ => Task.FromResult<MoveClaim?>(null),
    };

    private async Task<MoveOffer> OfferAsync(CityDbContext db, MoveRequest request, string key, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        if (await IsTooManyAsync(db, request, key, now, cancellationToken))
        {
            return new MoveOffer.TooMany();
        }

        // Only the newest offer counts; one that a crash made twice gets a new secret.
        await db.Moves
            .Where(r => r.From == request.From.Value && r.To == request.To && r.Claimed == null && r.Expires > now)
            .ExecuteUpdateAsync(row => row.SetProperty(r => r.Expires, now), cancellationToken);
        var secret = request.To == Channel.WebChat ? MoveSecret.NewToken() : request.PhoneIsKnown ? null : MoveSecret.NewCode();
        var row = await db.Moves.SingleOrDefaultAsync(r => r.IdempotencyKey == key, cancellationToken);
        if (row is null)
        {
            row = new() { IdempotencyKey = key, From = request.From.Value, To = request.To, Phone = request.Phone, Offered = now, Expires = now };
            db.Moves.Add(row);
        }

        row.Secret = secret is null ? null : MoveSecret.HashOf(secret, request.Phone ?? string.Empty);
        row.Expires = now + (secret is null ? KnownNumberLife : SecretLife);
        if (request is { To: Channel.Sms, Phone: { } phone })
        {
            await StoredInbox.AddAsync(db, InvitationOf(request, phone, key, now), now, cancellationToken);
            return new MoveOffer.Texted(secret);
        }

        return new MoveOffer.Linked(new Uri(options.PublicBaseUrl, $"/#continue={secret}").AbsoluteUri);
    }

    private static async Task<bool> IsTooManyAsync(
        CityDbContext db, MoveRequest request, string key, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var since = now - Span;
        var recent = db.Moves.Where(r => r.To != Channel.Voice && r.Offered > since && r.IdempotencyKey != key);
        return await recent.CountAsync(r => r.From == request.From.Value, cancellationToken) >= MostOffersOfAConversation
            || (request.Phone is { } phone && await recent.CountAsync(r => r.Phone == phone, cancellationToken) >= MostOffersToANumber);
    }

    private InboundMessage InvitationOf(MoveRequest request, string phone, string key, DateTimeOffset now) => new(
        new($"move:{key}"),
        ConversationKey.OfTexts(options.TextNumber, phone),
        Channel.Sms,
        phone,
        string.Empty,
        new Payload.System(new Command.Notify("move.offered", request.Invitation!)),
        request.Locale,
        [],
        now);

    private async Task<MoveClaim?> ByLinkAsync(string token, ConversationKey to, CancellationToken cancellationToken)
    {
        var (now, hash) = (time.GetUtcNow(), MoveSecret.HashOf(token));
        var row = await database.ReadAsync(
            db => db.Moves.SingleOrDefaultAsync(
                r => r.To == Channel.WebChat && r.Secret == hash && r.Claimed == null && r.Expires > now && r.From != to.Value, cancellationToken),
            cancellationToken);
        return row is null ? new MoveClaim.Refused() : new MoveClaim.Valid(row.Id, new(row.From), Speaks: false);
    }

    private async Task<MoveClaim?> ByTextAsync(InboundMessage message, CancellationToken cancellationToken)
    {
        var (now, phone) = (time.GetUtcNow(), message.Participant);
        var open = await database.ReadAsync(
            db => db.Moves
                .Where(r => r.Phone == phone && r.To == Channel.Sms && r.Claimed == null && r.Expires > now && r.Misses < MostMisses)
                .OrderByDescending(r => r.Id)
                .ToListAsync(cancellationToken),
            cancellationToken);
        if (MoveSecret.CodeIn(message.Text) is { } code && open.Any(r => r.Secret is not null))
        {
            var hash = MoveSecret.HashOf(code, phone);
            if (open.Find(r => r.Secret == hash) is { } right)
            {
                return new MoveClaim.Valid(right.Id, new(right.From), Speaks: false);
            }

            await MissAsync([.. open.Where(r => r.Secret is not null).Select(r => r.Id)], cancellationToken);
            return new MoveClaim.Refused();
        }

        return open.Find(r => r.Secret is null) is { } known
            ? new MoveClaim.Valid(known.Id, new(known.From), Speaks: true)
            : await BrokenOffAsync(message, cancellationToken);
    }

    /// <summary>A caller goes on with a call that broke off, or with the texts, whichever came last.</summary>
    private async Task<MoveClaim?> ByCallAsync(InboundMessage message, CancellationToken cancellationToken)
    {
        var texts = ConversationKey.OfTexts(options.TextNumber, message.Participant);
        await database.WriteAsync(
            db => BrokenOff.KeepTextsAsync(db, texts, message.Participant, time.GetUtcNow(), cancellationToken), cancellationToken);
        return await BrokenOffAsync(message, cancellationToken);
    }

    private async Task<MoveClaim?> BrokenOffAsync(InboundMessage message, CancellationToken cancellationToken)
    {
        var kept = await database.ReadAsync(
            db => BrokenOff.NewestAsync(db, message.Participant, message.Conversation, time.GetUtcNow(), cancellationToken), cancellationToken);
        return kept is null ? null : new MoveClaim.BrokenOff(kept.Id, new(kept.From));
    }

    private Task MissAsync(long[] offers, CancellationToken cancellationToken) => database.WriteAsync(
        db => db.Moves.Where(r => offers.Contains(r.Id)).ExecuteUpdateAsync(
            row => row.SetProperty(r => r.Misses, r => r.Misses + 1), cancellationToken),
        cancellationToken);
}
