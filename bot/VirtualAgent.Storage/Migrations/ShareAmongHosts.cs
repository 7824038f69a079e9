using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;
using VirtualAgent.Storage.Data;

namespace VirtualAgent.Storage.Migrations;

[DbContext(typeof(CityDbContext))]
[Migration("20261122000001_ShareAmongHosts")]
internal sealed class ShareAmongHosts : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "DataProtectionKeys",
            table => new
            {
                Id = table.Column<int>()
                    .Annotation("Sqlite:Autoincrement", true)
                    .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                Name = table.Column<string>(maxLength: 300),
                Xml = table.Column<string>(),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_DataProtectionKeys", row => row.Id);
            });
        migrationBuilder.CreateTable(
            "Pictures",
            table => new
            {
                Id = table.Column<string>(maxLength: 80),
                Content = table.Column<byte[]>(),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_Pictures", row => row.Id);
            });
    }
}
