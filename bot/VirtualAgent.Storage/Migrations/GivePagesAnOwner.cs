using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using VirtualAgent.Storage.Data;

namespace VirtualAgent.Storage.Migrations;

/// <summary>A payment page belongs to one conversation. One that several had been given cannot be paid any more: each asks for its own.</summary>
[DbContext(typeof(CityDbContext))]
[Migration("20261122000002_GivePagesAnOwner")]
internal sealed class GivePagesAnOwner : Migration
{
    private const string First =
        """FROM "PaymentWatchers" w WHERE w."Payment" = "Payments"."Id" ORDER BY w."Since", w."Conversation" LIMIT 1""";

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<string>("Conversation", "Payments", maxLength: 120, nullable: false, defaultValue: string.Empty);
        migrationBuilder.AddColumn<string>("Channel", "Payments", maxLength: 24, nullable: false, defaultValue: "WebChat");
        migrationBuilder.AddColumn<string>("Participant", "Payments", maxLength: 120, nullable: false, defaultValue: string.Empty);
        migrationBuilder.Sql($"""
            UPDATE "Payments" SET
                "Conversation" = coalesce((SELECT w."Conversation" {First}), ''),
                "Channel" = coalesce((SELECT w."Channel" {First}), 'WebChat'),
                "Participant" = coalesce((SELECT w."Participant" {First}), '')
            """);
        migrationBuilder.Sql("""
            UPDATE "Payments" SET "Status" = 'Expired' WHERE "Status" = 'Open'
            AND (SELECT count(*) FROM "PaymentWatchers" w WHERE w."Payment" = "Payments"."Id") <> 1
            """);
        migrationBuilder.DropTable("PaymentWatchers");
        migrationBuilder.DropIndex("IX_Payments_OneOpen", "Payments");
        migrationBuilder.CreateIndex("IX_Payments_Bill", "Payments", ["BillKind", "BillNumber"]);
        migrationBuilder.CreateIndex("IX_Payments_Conversation", "Payments", "Conversation");
    }
}
