using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;
using VirtualAgent.Storage.Data;

namespace VirtualAgent.Storage.Migrations;

/// <summary>Nothing was ever written to the table as it was.</summary>
[DbContext(typeof(CityDbContext))]
[Migration("20261121000005_Feedback")]
internal sealed class RemakeFeedback : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropTable("Feedback");
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
                Locale = table.Column<string>(maxLength: 12),
                Question = table.Column<string>(),
                Answer = table.Column<string>(),
                Passage = table.Column<string>(),
                Source = table.Column<string>(maxLength: 80),
                At = table.Column<long>(),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_Feedback", row => row.Id);
            });
        migrationBuilder.CreateIndex("IX_Feedback_Conversation_ActivityId", "Feedback", ["Conversation", "ActivityId"], unique: true);
        migrationBuilder.CreateIndex("IX_Feedback_Helpful_At", "Feedback", ["Helpful", "At"]);
    }
}
