using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
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

/// <summary>Names, lengths, keys and indexes of the tables.</summary>
internal static class Tables
{
    public static void Configure(ModelBuilder model)
    {
        model.Entity<InboxRow>(Inbox);
        model.Entity<OutboxRow>(Outbox);
        model.Entity<ConversationRow>(Conversations);
        model.Entity<TurnRow>(Turns);
        model.Entity<ActivityRow>(ActivityLog);
        model.Entity<LedgerRow>(ActionLedger);
        model.Entity<HandoffRow>(Handoffs);
        model.Entity<ServiceRequestRow>(ServiceRequests);
        model.Entity<FollowerRow>(Followers);
        model.Entity<RequestAdditionRow>(RequestAdditions);
        model.Entity<PaymentRow>(Payments);
        model.Entity<AttachmentRow>(Attachments);
        model.Entity<OptOutRow>(OptOuts);
        model.Entity<AuditEventRow>(AuditEvents);
        model.Entity<MoveRow>(Moves);
        model.Entity<FeedbackRow>(Feedback);
        model.Entity<UnansweredRow>(Unanswered);
        model.Entity<DataProtectionKeyRow>(Keys);
        model.Entity<PictureRow>(Pictures);
    }

    private static void Inbox(EntityTypeBuilder<InboxRow> table)
    {
        table.ToTable("Inbox");
        table.Property(r => r.MessageKey).HasMaxLength(Columns.MessageKey);
        table.Property(r => r.Conversation).HasMaxLength(Columns.Conversation);
        table.Property(r => r.Reason).HasMaxLength(Columns.Reason);
        table.HasIndex(r => new { r.Channel, r.MessageKey }).IsUnique();
        table.HasIndex(r => new { r.Status, r.Conversation, r.Id });
    }

    private static void Outbox(EntityTypeBuilder<OutboxRow> table)
    {
        table.ToTable("Outbox");
        table.Property(r => r.Conversation).HasMaxLength(Columns.Conversation);
        table.Property(r => r.Participant).HasMaxLength(Columns.Participant);
        table.Property(r => r.Locale).HasMaxLength(Columns.Locale);
        table.Property(r => r.InReplyTo).HasMaxLength(Columns.MessageKey);
        table.Property(r => r.ProviderId).HasMaxLength(Columns.Id);
        table.Property(r => r.Reason).HasMaxLength(Columns.Reason);
        table.HasIndex(r => new { r.Status, r.Conversation, r.Id });
    }

    private static void Conversations(EntityTypeBuilder<ConversationRow> table)
    {
        table.ToTable("Conversations").HasKey(r => r.Key);
        table.Property(r => r.Key).HasMaxLength(Columns.Conversation);
        table.Property(r => r.Participant).HasMaxLength(Columns.Participant);
        table.Property(r => r.Locale).HasMaxLength(Columns.Locale);
        table.HasIndex(r => r.Updated);
    }

    private static void Turns(EntityTypeBuilder<TurnRow> table)
    {
        table.ToTable("Turns");
        table.Property(r => r.Conversation).HasMaxLength(Columns.Conversation);
        table.Property(r => r.MessageKey).HasMaxLength(Columns.MessageKey);
        table.HasIndex(r => new { r.Conversation, r.Id });
        table.HasIndex(r => r.At);
    }

    private static void ActivityLog(EntityTypeBuilder<ActivityRow> table)
    {
        table.ToTable("ActivityLog").HasKey(r => new { r.Conversation, r.Sequence });
        table.Property(r => r.Conversation).HasMaxLength(Columns.Conversation);
        table.Property(r => r.ActivityId).HasMaxLength(Columns.MessageKey);
        table.HasIndex(r => new { r.Conversation, r.ActivityId }).IsUnique();
    }

    private static void ActionLedger(EntityTypeBuilder<LedgerRow> table)
    {
        table.ToTable("ActionLedger").HasKey(r => r.Key);
        table.Property(r => r.Key).HasMaxLength(Columns.Key);
        table.Property(r => r.Action).HasMaxLength(Columns.Id);
    }

    private static void Handoffs(EntityTypeBuilder<HandoffRow> table)
    {
        table.ToTable("Handoffs");
        table.Property(r => r.Conversation).HasMaxLength(Columns.Conversation);
        table.Property(r => r.Participant).HasMaxLength(Columns.Participant);
        table.Property(r => r.Locale).HasMaxLength(Columns.Locale);
        table.Property(r => r.IdempotencyKey).HasMaxLength(Columns.Key);
        table.HasIndex(r => r.IdempotencyKey).IsUnique();
        table.HasIndex(r => r.Conversation, "IX_Handoffs_OneWaiting").IsUnique()
            .HasFilter("\"Kind\" = 'Waiting' AND \"Closed\" IS NULL");
        table.HasIndex(r => new { r.Closed, r.Opened });
    }

    private static void ServiceRequests(EntityTypeBuilder<ServiceRequestRow> table)
    {
        table.ToTable("ServiceRequests").HasKey(r => r.TrackingNumber);
        table.Property(r => r.TrackingNumber).HasMaxLength(Columns.Id);
        table.Property(r => r.IdempotencyKey).HasMaxLength(Columns.Key);
        table.Property(r => r.ServiceCode).HasMaxLength(Columns.Id);
        table.Property(r => r.Conversation).HasMaxLength(Columns.Conversation);
        table.Property(r => r.Participant).HasMaxLength(Columns.Participant);
        table.HasIndex(r => r.IdempotencyKey).IsUnique();
        table.HasIndex(r => r.Filed);
        table.HasIndex(r => new { r.Participant, r.Filed });
        table.HasIndex(r => new { r.ServiceCode, r.Status, r.Latitude });
    }

    private static void Followers(EntityTypeBuilder<FollowerRow> table)
    {
        table.ToTable("Followers").HasKey(r => new { r.TrackingNumber, r.Participant });
        table.Property(r => r.TrackingNumber).HasMaxLength(Columns.Id);
        table.Property(r => r.Participant).HasMaxLength(Columns.Participant);
        table.Property(r => r.Conversation).HasMaxLength(Columns.Conversation);
        table.HasIndex(r => new { r.Participant, r.Since });
        table.HasOne<ServiceRequestRow>().WithMany().HasForeignKey(r => r.TrackingNumber);
    }

    private static void RequestAdditions(EntityTypeBuilder<RequestAdditionRow> table)
    {
        table.ToTable("RequestAdditions");
        table.Property(r => r.TrackingNumber).HasMaxLength(Columns.Id);
        table.Property(r => r.IdempotencyKey).HasMaxLength(Columns.Key);
        table.HasIndex(r => r.IdempotencyKey).IsUnique();
        table.HasOne<ServiceRequestRow>().WithMany().HasForeignKey(r => r.TrackingNumber);
    }

    private static void Payments(EntityTypeBuilder<PaymentRow> table)
    {
        table.ToTable("Payments");
        table.Property(r => r.Id).HasMaxLength(Columns.Id);
        table.Property(r => r.BillNumber).HasMaxLength(Columns.Id);
        table.Property(r => r.Locale).HasMaxLength(Columns.Locale);
        table.Property(r => r.Conversation).HasMaxLength(Columns.Conversation);
        table.Property(r => r.Participant).HasMaxLength(Columns.Participant);
        table.Property(r => r.Receipt).HasMaxLength(Columns.Id);
        table.HasIndex(r => new { r.BillKind, r.BillNumber }, "IX_Payments_PaidOnce").IsUnique().HasFilter("\"Status\" = 'Paid'");
        table.HasIndex(r => new { r.BillKind, r.BillNumber }, "IX_Payments_Bill");
        table.HasIndex(r => r.Conversation);
    }

    private static void Attachments(EntityTypeBuilder<AttachmentRow> table)
    {
        table.ToTable("Attachments");
        table.Property(r => r.Id).HasMaxLength(Columns.Id);
        table.Property(r => r.Conversation).HasMaxLength(Columns.Conversation);
        table.Property(r => r.ContentType).HasMaxLength(Columns.Id);
        table.HasIndex(r => new { r.Status, r.Due });
    }

    private static void OptOuts(EntityTypeBuilder<OptOutRow> table)
    {
        table.ToTable("OptOuts").HasKey(r => r.Phone);
        table.Property(r => r.Phone).HasMaxLength(Columns.Participant);
    }

    private static void AuditEvents(EntityTypeBuilder<AuditEventRow> table)
    {
        table.ToTable("AuditEvents");
        table.Property(r => r.Actor).HasMaxLength(Columns.Participant);
        table.Property(r => r.Action).HasMaxLength(Columns.Id);
        table.HasIndex(r => r.At);
    }

    private static void Moves(EntityTypeBuilder<MoveRow> table)
    {
        table.ToTable("Moves");
        table.Property(r => r.IdempotencyKey).HasMaxLength(Columns.Key);
        table.Property(r => r.From).HasMaxLength(Columns.Conversation);
        table.Property(r => r.Phone).HasMaxLength(Columns.Participant);
        table.Property(r => r.Secret).HasMaxLength(Columns.Id);
        table.Property(r => r.ClaimedBy).HasMaxLength(Columns.Conversation);
        table.HasIndex(r => r.IdempotencyKey).IsUnique();
        table.HasIndex(r => new { r.From, r.Offered });
        table.HasIndex(r => new { r.Phone, r.Offered });
        table.HasIndex(r => r.Secret);
    }

    private static void Feedback(EntityTypeBuilder<FeedbackRow> table)
    {
        table.ToTable("Feedback");
        table.Property(r => r.Conversation).HasMaxLength(Columns.Conversation);
        table.Property(r => r.ActivityId).HasMaxLength(Columns.MessageKey);
        table.Property(r => r.Locale).HasMaxLength(Columns.Locale);
        table.Property(r => r.Source).HasMaxLength(Columns.Id);
        table.HasIndex(r => new { r.Conversation, r.ActivityId }).IsUnique();
        table.HasIndex(r => new { r.Helpful, r.At });
    }

    private static void Unanswered(EntityTypeBuilder<UnansweredRow> table)
    {
        table.ToTable("Unanswered");
        table.Property(r => r.Conversation).HasMaxLength(Columns.Conversation);
        table.Property(r => r.Locale).HasMaxLength(Columns.Locale);
        table.Property(r => r.Department).HasMaxLength(Columns.Id);
        table.HasIndex(r => r.At);
    }

    private static void Keys(EntityTypeBuilder<DataProtectionKeyRow> table)
    {
        table.ToTable("DataProtectionKeys");
        table.Property(r => r.Name).HasMaxLength(Columns.Key);
    }

    private static void Pictures(EntityTypeBuilder<PictureRow> table)
    {
        table.ToTable("Pictures");
        table.Property(r => r.Id).HasMaxLength(Columns.Id);
    }
}
