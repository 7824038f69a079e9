using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;
using VirtualAgent.Storage.Data;

namespace VirtualAgent.Storage.Migrations;

[DbContext(typeof(CityDbContext))]
[Migration("20261122000003_RequestAdditions")]
internal sealed class CreateRequestAdditions : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "RequestAdditions",
            table => new
            {
                Id = table.Column<long>()
                    .Annotation("Sqlite:Autoincrement", true)
                    .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                TrackingNumber = table.Column<string>(maxLength: 80),
                IdempotencyKey = table.Column<string>(maxLength: 300),
                Note = table.Column<string>(nullable: true),
                PlaceId = table.Column<string>(nullable: true),
                PhotoIds = table.Column<string>(),
                At = table.Column<long>(),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_RequestAdditions", row => row.Id);
                table.ForeignKey("FK_RequestAdditions_ServiceRequests_TrackingNumber", row => row.TrackingNumber, "ServiceRequests", "TrackingNumber", onDelete: ReferentialAction.Cascade);
            });
        migrationBuilder.CreateIndex("IX_RequestAdditions_IdempotencyKey", "RequestAdditions", "IdempotencyKey", unique: true);
        migrationBuilder.CreateIndex("IX_RequestAdditions_TrackingNumber", "RequestAdditions", "TrackingNumber");
    }
}
