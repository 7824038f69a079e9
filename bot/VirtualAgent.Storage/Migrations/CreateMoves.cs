using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;
using VirtualAgent.Storage.Data;

namespace VirtualAgent.Storage.Migrations;

[DbContext(typeof(CityDbContext))]
[Migration("20261121000004_Moves")]
internal sealed class CreateMoves : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "Moves",
            table => new
            {
                Id = table.Column<long>()
                    .Annotation("Sqlite:Autoincrement", true)
                    .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                IdempotencyKey = table.Column<string>(maxLength: 300),
                From = table.Column<string>(maxLength: 120),
                To = table.Column<string>(maxLength: 24),
                Phone = table.Column<string>(maxLength: 120, nullable: true),
                Secret = table.Column<string>(maxLength: 80, nullable: true),
                Misses = table.Column<int>(),
                Offered = table.Column<long>(),
                Expires = table.Column<long>(),
                Claimed = table.Column<long>(nullable: true),
                ClaimedBy = table.Column<string>(maxLength: 120, nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_Moves", row => row.Id);
            });
        migrationBuilder.CreateIndex("IX_Moves_IdempotencyKey", "Moves", "IdempotencyKey", unique: true);
        migrationBuilder.CreateIndex("IX_Moves_From_Offered", "Moves", ["From", "Offered"]);
        migrationBuilder.CreateIndex("IX_Moves_Phone_Offered", "Moves", ["Phone", "Offered"]);
        migrationBuilder.CreateIndex("IX_Moves_Secret", "Moves", "Secret");
        migrationBuilder.CreateIndex("IX_ServiceRequests_Filed", "ServiceRequests", "Filed");
    }
}
