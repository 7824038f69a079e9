using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;
using VirtualAgent.Storage.Data;

namespace VirtualAgent.Storage.Migrations;

[DbContext(typeof(CityDbContext))]
[Migration("20261121000001_Conversations")]
internal sealed class CreateConversations : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        Conversations(migrationBuilder);
        Turns(migrationBuilder);
        Inbox(migrationBuilder);
        Outbox(migrationBuilder);
        ActivityLog(migrationBuilder);
        ActionLedger(migrationBuilder);
        OptOuts(migrationBuilder);
        Feedback(migrationBuilder);
        Unanswered(migrationBuilder);
    }

    private static void Conversations(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "Conversations",
            table => new
            {
                Key = table.Column<string>(maxLength: 120),
                Channel = table.Column<string>(maxLength: 24),
                Participant = table.Column<string>(maxLength: 120),
                Mode = table.Column<string>(maxLength: 24),
                Locale = table.Column<string>(maxLength: 12),
                State = table.Column<string>(),
                Version = table.Column<long>(),
                Opened = table.Column<long>(),
                Updated = table.Column<long>(),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_Conversations", row => row.Key);
            });
        migrationBuilder.CreateIndex("IX_Conversations_Updated", "Conversations", "Updated");
    }

    private static void Turns(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "Turns",
            table => new
            {
                Id = table.Column<long>()
                    .Annotation("Sqlite:Autoincrement", true)
                    .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                Conversation = table.Column<string>(maxLength: 120),
                Number = table.Column<long>(),
                Channel = table.Column<string>(maxLength: 24),
                MessageKey = table.Column<string>(maxLength: 200),
                Resident = table.Column<string>(),
                Commands = table.Column<string>(),
                Replies = table.Column<string>(),
                Heard = table.Column<string>(nullable: true),
                At = table.Column<long>(),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_Turns", row => row.Id);
            });
        migrationBuilder.CreateIndex("IX_Turns_At", "Turns", "At");
        migrationBuilder.CreateIndex("IX_Turns_Conversation_Id", "Turns", ["Conversation", "Id"]);
    }

    private static void Inbox(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "Inbox",
            table => new
            {
                Id = table.Column<long>()
                    .Annotation("Sqlite:Autoincrement", true)
                    .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                Channel = table.Column<string>(maxLength: 24),
                MessageKey = table.Column<string>(maxLength: 200),
                Conversation = table.Column<string>(maxLength: 120),
                Message = table.Column<string>(),
                Status = table.Column<string>(maxLength: 24),
                Attempts = table.Column<int>(),
                Received = table.Column<long>(),
                Due = table.Column<long>(),
                Reason = table.Column<string>(maxLength: 400, nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_Inbox", row => row.Id);
            });
        migrationBuilder.CreateIndex("IX_Inbox_Channel_MessageKey", "Inbox", ["Channel", "MessageKey"], unique: true);
        migrationBuilder.CreateIndex("IX_Inbox_Status_Conversation_Id", "Inbox", ["Status", "Conversation", "Id"]);
    }

    private static void Outbox(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "Outbox",
            table => new
            {
                Id = table.Column<long>()
                    .Annotation("Sqlite:Autoincrement", true)
                    .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                Conversation = table.Column<string>(maxLength: 120),
                Channel = table.Column<string>(maxLength: 24),
                Participant = table.Column<string>(maxLength: 120),
                Locale = table.Column<string>(maxLength: 12),
                InReplyTo = table.Column<string>(maxLength: 200),
                Replies = table.Column<string>(),
                Status = table.Column<string>(maxLength: 24),
                Attempts = table.Column<int>(),
                Created = table.Column<long>(),
                Due = table.Column<long>(),
                Sent = table.Column<long>(nullable: true),
                ProviderId = table.Column<string>(maxLength: 80, nullable: true),
                Reason = table.Column<string>(maxLength: 400, nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_Outbox", row => row.Id);
            });
        migrationBuilder.CreateIndex("IX_Outbox_Status_Conversation_Id", "Outbox", ["Status", "Conversation", "Id"]);
    }

    private static void ActivityLog(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "ActivityLog",
            table => new
            {
                Conversation = table.Column<string>(maxLength: 120),
                Sequence = table.Column<long>(),
                ActivityId = table.Column<string>(maxLength: 200),
                Json = table.Column<string>(),
                At = table.Column<long>(),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_ActivityLog", row => new { row.Conversation, row.Sequence });
            });
        migrationBuilder.CreateIndex("IX_ActivityLog_Conversation_ActivityId", "ActivityLog", ["Conversation", "ActivityId"], unique: true);
    }

    private static void ActionLedger(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "ActionLedger",
            table => new
            {
                Key = table.Column<string>(maxLength: 300),
                Action = table.Column<string>(maxLength: 80),
                Outcome = table.Column<string>(nullable: true),
                Begun = table.Column<long>(),
                Completed = table.Column<long>(nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_ActionLedger", row => row.Key);
            });
    }

    private static void OptOuts(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "OptOuts",
            table => new
            {
                Phone = table.Column<string>(maxLength: 120),
                Since = table.Column<long>(),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_OptOuts", row => row.Phone);
            });
    }

    private static void Feedback(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "Feedback",
            table => new
            {
                Id = table.Column<long>()
                    .Annotation("Sqlite:Autoincrement", true)
                    .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                Conversation = table.Column<string>(maxLength: 120),
                ActivityId = table.Column<string>(maxLength: 200),
                Helpful = table.Column<bool>(),
                Comment = table.Column<string>(nullable: true),
                At = table.Column<long>(),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_Feedback", row => row.Id);
            });
        migrationBuilder.CreateIndex("IX_Feedback_Conversation_ActivityId", "Feedback", ["Conversation", "ActivityId"], unique: true);
    }

    private static void Unanswered(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "Unanswered",
            table => new
            {
                Id = table.Column<long>()
                    .Annotation("Sqlite:Autoincrement", true)
                    .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                Conversation = table.Column<string>(maxLength: 120),
                Channel = table.Column<string>(maxLength: 24),
                Locale = table.Column<string>(maxLength: 12),
                Question = table.Column<string>(),
                Department = table.Column<string>(maxLength: 80, nullable: true),
                At = table.Column<long>(),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_Unanswered", row => row.Id);
            });
        migrationBuilder.CreateIndex("IX_Unanswered_At", "Unanswered", "At");
    }
}
