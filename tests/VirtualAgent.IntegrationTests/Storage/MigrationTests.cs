using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using VirtualAgent.IntegrationTests.Support;
using VirtualAgent.Storage;
using VirtualAgent.Storage.Data;

namespace VirtualAgent.IntegrationTests.Storage;

[Collection(DatabaseCollection.Name)]
public sealed class MigrationTests(PostgresServer postgres)
{
    private const string SqliteSchema = """
        SELECT m.name || '.' || c.name || ' ' || c.type || ' ' || c."notnull" || ' ' || c.pk AS "Value"
        FROM sqlite_master m, pragma_table_info(m.name) c WHERE m.type = 'table' AND m.name NOT LIKE '\_\_EF%' ESCAPE '\'
        UNION ALL SELECT sql AS "Value" FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL
        """;

    private const string PostgresSchema = """
        SELECT table_name || '.' || column_name || ' ' || data_type || ' ' || coalesce(character_maximum_length, 0) || ' '
            || is_nullable || ' ' || is_identity AS "Value"
        FROM information_schema.columns WHERE table_schema = 'public' AND table_name NOT LIKE '\_\_EF%'
        UNION ALL SELECT indexdef AS "Value" FROM pg_indexes WHERE schemaname = 'public' AND tablename NOT LIKE '\_\_EF%'
        """;

    /// <summary>What the migrations leave behind is what the model's own difference from nothing would create.</summary>
    [Theory, OnEachDatabase]
    public async Task Migrations_Applied_GiveTheModelsSchema(StorageProvider provider)
    {
        await using var migrated = await TestStorage.OpenAsync(provider, postgres);
        await using var fresh = await TestStorage.OpenEmptyAsync(provider, postgres);
        await CreateFromModelAsync(fresh);

        Assert.Equal(await SchemaAsync(fresh, provider), await SchemaAsync(migrated, provider));
    }

    [Theory, OnEachDatabase]
    public async Task MigrateAsync_Again_ChangesNothing(StorageProvider provider)
    {
        await using var storage = await TestStorage.OpenAsync(provider, postgres);
        var before = await SchemaAsync(storage, provider);

        await storage.Get<StorageDatabase>().MigrateAsync(CancellationToken.None);

        Assert.Equal(before, await SchemaAsync(storage, provider));
    }

    private static async Task CreateFromModelAsync(TestStorage storage)
    {
        await using var db = await storage.Get<IDbContextFactory<CityDbContext>>().CreateDbContextAsync();
        var model = db.GetService<IDesignTimeModel>().Model;
        var operations = db.GetService<IMigrationsModelDiffer>().GetDifferences(null, model.GetRelationalModel());
        foreach (var command in db.GetService<IMigrationsSqlGenerator>().Generate(operations, model))
        {
            await db.Database.ExecuteSqlRawAsync(command.CommandText.Replace("{", "{{").Replace("}", "}}"));
        }
    }

    private static async Task<List<string>> SchemaAsync(TestStorage storage, StorageProvider provider)
    {
        await using var db = await storage.Get<IDbContextFactory<CityDbContext>>().CreateDbContextAsync();
        var sql = provider == StorageProvider.Sqlite ? SqliteSchema : PostgresSchema;
        var schema = await db.Database.SqlQueryRaw<string>(sql).ToListAsync();
        Assert.True(schema.Count > 100);
        return [.. schema.Order(StringComparer.Ordinal)];
    }
}
