using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using VirtualAgent.Core.City;
using VirtualAgent.Core.CityHall;
using VirtualAgent.Core.Effects;
using VirtualAgent.Core.Messages;
using VirtualAgent.Core.Staff;
using VirtualAgent.Core.State;
using VirtualAgent.Storage.Attachments;
using VirtualAgent.Storage.Conversations;
using VirtualAgent.Storage.Handoffs;
using VirtualAgent.Storage.Inbox;
using VirtualAgent.Storage.Keys;
using VirtualAgent.Storage.Ledger;
using VirtualAgent.Storage.Moves;
using VirtualAgent.Storage.Outbox;
using VirtualAgent.Storage.Payments;
using VirtualAgent.Storage.Requests;
using VirtualAgent.Storage.Staff;

namespace VirtualAgent.Storage.Data;

/// <summary>Everything the city hall remembers, and the staff's accounts.</summary>
internal sealed class CityDbContext(DbContextOptions<CityDbContext> options) : IdentityDbContext<IdentityUser>(options)
{
    private const int EnumLength = 24;

    public DbSet<ConversationRow> Conversations => Set<ConversationRow>();

    public DbSet<TurnRow> Turns => Set<TurnRow>();

    public DbSet<InboxRow> Inbox => Set<InboxRow>();

    public DbSet<OutboxRow> Outbox => Set<OutboxRow>();

    public DbSet<ActivityRow> Activities => Set<ActivityRow>();

    public DbSet<LedgerRow> Ledger => Set<LedgerRow>();

    public DbSet<HandoffRow> Handoffs => Set<HandoffRow>();

    public DbSet<ServiceRequestRow> ServiceRequests => Set<ServiceRequestRow>();

    public DbSet<FollowerRow> Followers => Set<FollowerRow>();

    public DbSet<RequestAdditionRow> RequestAdditions => Set<RequestAdditionRow>();

    public DbSet<PaymentRow> Payments => Set<PaymentRow>();

    public DbSet<AttachmentRow> Attachments => Set<AttachmentRow>();

    public DbSet<OptOutRow> OptOuts => Set<OptOutRow>();

    public DbSet<AuditEventRow> AuditEvents => Set<AuditEventRow>();

    public DbSet<MoveRow> Moves => Set<MoveRow>();

    public DbSet<FeedbackRow> Feedback => Set<FeedbackRow>();

    public DbSet<UnansweredRow> Unanswered => Set<UnansweredRow>();

    public DbSet<DataProtectionKeyRow> DataProtectionKeys => Set<DataProtectionKeyRow>();

    public DbSet<PictureRow> Pictures => Set<PictureRow>();

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        Tables.Configure(builder);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configuration)
    {
        configuration.Properties<DateTimeOffset>().HaveConversion<UtcTicksConverter>();
        Named<Channel>(configuration);
        Named<ControlMode>(configuration);
        Named<InboxStatus>(configuration);
        Named<OutboxStatus>(configuration);
        Named<HandoffKind>(configuration);
        Named<HandoffReason>(configuration);
        Named<RequestStatus>(configuration);
        Named<BillKind>(configuration);
        Named<PaymentStatus>(configuration);
        Named<AttachmentStatus>(configuration);
    }

    private static void Named<TEnum>(ModelConfigurationBuilder configuration)
        where TEnum : struct, Enum =>
        configuration.Properties<TEnum>().HaveConversion<string>().HaveMaxLength(EnumLength);
}
