using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;
using VirtualAgent.Storage.Data;

namespace VirtualAgent.Storage.Migrations;

[DbContext(typeof(CityDbContext))]
[Migration("20261121000002_CityHall")]
internal sealed class CreateCityHall : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        Handoffs(migrationBuilder);
        ServiceRequests(migrationBuilder);
        Followers(migrationBuilder);
        Payments(migrationBuilder);
        PaymentWatchers(migrationBuilder);
        Attachments(migrationBuilder);
        AuditEvents(migrationBuilder);
    }

    private static void Handoffs(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "Handoffs",
            table => new
            {
                Id = table.Column<long>()
                    .Annotation("Sqlite:Autoincrement", true)
                    .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                Kind = table.Column<string>(maxLength: 24),
                Conversation = table.Column<string>(maxLength: 120),
                Channel = table.Column<string>(maxLength: 24),
                Participant = table.Column<string>(maxLength: 120),
                Locale = table.Column<string>(maxLength: 12),
                Reason = table.Column<string>(maxLength: 24),
                Summary = table.Column<string>(),
                Name = table.Column<string>(nullable: true),
                Contact = table.Column<string>(nullable: true),
                Message = table.Column<string>(nullable: true),
                IdempotencyKey = table.Column<string>(maxLength: 300, nullable: true),
                Opened = table.Column<long>(),
                Closed = table.Column<long>(nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_Handoffs", row => row.Id);
            });
        migrationBuilder.CreateIndex("IX_Handoffs_Closed_Opened", "Handoffs", ["Closed", "Opened"]);
        migrationBuilder.CreateIndex("IX_Handoffs_IdempotencyKey", "Handoffs", "IdempotencyKey", unique: true);
        migrationBuilder.CreateIndex("IX_Handoffs_OneWaiting", "Handoffs", "Conversation", unique: true, filter: "\"Kind\" = 'Waiting' AND \"Closed\" IS NULL");
    }

    private static void ServiceRequests(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "ServiceRequests",
            table => new
            {
                TrackingNumber = table.Column<string>(maxLength: 80),
                IdempotencyKey = table.Column<string>(maxLength: 300),
                ServiceCode = table.Column<string>(maxLength: 80),
                Description = table.Column<string>(),
                PlaceId = table.Column<string>(nullable: true),
                Latitude = table.Column<double>(nullable: true),
                Longitude = table.Column<double>(nullable: true),
                Attributes = table.Column<string>(),
                PhotoIds = table.Column<string>(),
                ContactName = table.Column<string>(nullable: true),
                Contact = table.Column<string>(nullable: true),
                Conversation = table.Column<string>(maxLength: 120),
                Participant = table.Column<string>(maxLength: 120),
                Status = table.Column<string>(maxLength: 24),
                StatusNote = table.Column<string>(nullable: true),
                Filed = table.Column<long>(),
                Updated = table.Column<long>(),
                Expected = table.Column<DateOnly>(nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_ServiceRequests", row => row.TrackingNumber);
            });
        migrationBuilder.CreateIndex("IX_ServiceRequests_IdempotencyKey", "ServiceRequests", "IdempotencyKey", unique: true);
        migrationBuilder.CreateIndex("IX_ServiceRequests_Participant_Filed", "ServiceRequests", ["Participant", "Filed"]);
        migrationBuilder.CreateIndex("IX_ServiceRequests_ServiceCode_Status_Latitude", "ServiceRequests", ["ServiceCode", "Status", "Latitude"]);
    }

    private static void Followers(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "Followers",
            table => new
            {
                TrackingNumber = table.Column<string>(maxLength: 80),
                Participant = table.Column<string>(maxLength: 120),
                Conversation = table.Column<string>(maxLength: 120),
                Since = table.Column<long>(),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_Followers", row => new { row.TrackingNumber, row.Participant });
                table.ForeignKey("FK_Followers_ServiceRequests_TrackingNumber", row => row.TrackingNumber, "ServiceRequests", "TrackingNumber", onDelete: ReferentialAction.Cascade);
            });
        migrationBuilder.CreateIndex("IX_Followers_Participant_Since", "Followers", ["Participant", "Since"]);
    }

    private static void Payments(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "Payments",
            table => new
            {
                Id = table.Column<string>(maxLength: 80),
                BillKind = table.Column<string>(maxLength: 24),
                BillNumber = table.Column<string>(maxLength: 80),
                Bill = table.Column<string>(),
                AmountCents = table.Column<long>(),
                Locale = table.Column<string>(maxLength: 12),
                Status = table.Column<string>(maxLength: 24),
                Opened = table.Column<long>(),
                Expires = table.Column<long>(),
                Paid = table.Column<long>(nullable: true),
                Receipt = table.Column<string>(maxLength: 80, nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_Payments", row => row.Id);
            });
        migrationBuilder.CreateIndex("IX_Payments_OneOpen", "Payments", ["BillKind", "BillNumber"], unique: true, filter: "\"Status\" = 'Open'");
        migrationBuilder.CreateIndex("IX_Payments_PaidOnce", "Payments", ["BillKind", "BillNumber"], unique: true, filter: "\"Status\" = 'Paid'");
    }

    private static void PaymentWatchers(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "PaymentWatchers",
            table => new
            {
                Payment = table.Column<string>(maxLength: 80),
                Conversation = table.Column<string>(maxLength: 120),
                Channel = table.Column<string>(maxLength: 24),
                Participant = table.Column<string>(maxLength: 120),
                Since = table.Column<long>(),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_PaymentWatchers", row => new { row.Payment, row.Conversation });
                table.ForeignKey("FK_PaymentWatchers_Payments_Payment", row => row.Payment, "Payments", "Id", onDelete: ReferentialAction.Cascade);
            });
    }

    private static void Attachments(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "Attachments",
            table => new
            {
                Id = table.Column<string>(maxLength: 80),
                Conversation = table.Column<string>(maxLength: 120),
                ContentType = table.Column<string>(maxLength: 80),
                Name = table.Column<string>(),
                Status = table.Column<string>(maxLength: 24),
                Source = table.Column<string>(nullable: true),
                Attempts = table.Column<int>(),
                Added = table.Column<long>(),
                Due = table.Column<long>(),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_Attachments", row => row.Id);
            });
        migrationBuilder.CreateIndex("IX_Attachments_Status_Due", "Attachments", ["Status", "Due"]);
    }

    private static void AuditEvents(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "AuditEvents",
            table => new
            {
                Id = table.Column<long>()
                    .Annotation("Sqlite:Autoincrement", true)
                    .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                Actor = table.Column<string>(maxLength: 120),
                Action = table.Column<string>(maxLength: 80),
                Subject = table.Column<string>(),
                Detail = table.Column<string>(nullable: true),
                At = table.Column<long>(),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_AuditEvents", row => row.Id);
            });
        migrationBuilder.CreateIndex("IX_AuditEvents_At", "AuditEvents", "At");
    }
}
