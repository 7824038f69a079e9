using System.Globalization;
using Microsoft.EntityFrameworkCore;
using VirtualAgent.Core.Messages;
using VirtualAgent.Core.State;
using VirtualAgent.Storage.Data;

namespace VirtualAgent.Storage.Moves;

/// <summary>A conversation that broke off is kept for its phone: the next call or text from there may take it up.</summary>
internal static class BrokenOff
{
    private static readonly TimeSpan Life = TimeSpan.FromDays(1);

    /// <summary>Kept once; whether there is anything to go on with is seen when it is taken up.</summary>
    public static async Task KeepAsync(
        CityDbContext db, ConversationKey conversation, string phone, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var key = $"broken-off:{conversation.Value}";
        if (IsOwn(phone) && !await db.Moves.AnyAsync(r => r.IdempotencyKey == key, cancellationToken))
        {
            db.Moves.Add(new() { IdempotencyKey = key, From = conversation.Value, To = Channel.Voice, Phone = phone, Offered = now, Expires = now + Life });
        }
    }

    /// <summary>A form that stands open in the texts of a phone that calls.</summary>
    public static async Task KeepTextsAsync(CityDbContext db, ConversationKey texts, string phone, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var since = now - Life;
        var row = await db.Conversations.AsNoTracking()
            .SingleOrDefaultAsync(r => r.Key == texts.Value && r.Mode == ControlMode.Bot && r.Updated > since, cancellationToken);
        if (row is null || !IsOwn(phone) || !Stored.Read<ConversationState>(row.State).Stack.Any(frame => frame is Frame.SkillFrame))
        {
            return;
        }

        var key = string.Create(CultureInfo.InvariantCulture, $"left-texts:{texts.Value}:{row.Version}");
        if (!await db.Moves.AnyAsync(r => r.IdempotencyKey == key, cancellationToken))
        {
            db.Moves.Add(new() { IdempotencyKey = key, From = texts.Value, To = Channel.Voice, Phone = phone, Offered = now, Expires = now + Life });
        }
    }

    public static Task<MoveRow?> NewestAsync(CityDbContext db, string phone, ConversationKey to, DateTimeOffset now, CancellationToken cancellationToken) => db.Moves
        .Where(r => r.Phone == phone && r.To == Channel.Voice && r.From != to.Value && r.Claimed == null && r.Expires > now)
        .OrderByDescending(r => r.Id)
        .FirstOrDefaultAsync(cancellationToken);

    /// <summary>A number that is withheld is nobody's own; providers spell out why on a keypad, in fewer or other digits than a number has.</summary>
    private static bool IsOwn(string phone) => phone.StartsWith('+') && phone is not ("+266696687" or "+7378742833" or "+2562533" or "+8566696" or "+86282452253");
}
