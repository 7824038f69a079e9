using Microsoft.Extensions.Options;
using Npgsql;
using VirtualAgent.Storage.Leases;

namespace VirtualAgent.Storage;

/// <summary>Names what is wrong with where things are kept. No connection string is repeated: it may hold a password.</summary>
internal sealed class StorageOptionsValidation : IValidateOptions<StorageOptions>
{
    private const string PostgresForm = "'Host=db;Database=virtualagent;Username=agent;Password=…'";

    public ValidateOptionsResult Validate(string? name, StorageOptions options)
    {
        var faults = FaultsIn(options).ToList();
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static IEnumerable<string> FaultsIn(StorageOptions options)
    {
        if (options.Redis is { Length: > 0 } redis && !RedisAddress.TryParse(redis, out _))
        {
            yield return "Redis:ConnectionString: this is no Redis address. Write it like 'host:6379' or 'host:6379,password=…', without redis://.";
        }

        if (options.Provider == StorageProvider.Sqlite && (IsPostgres(options.ConnectionString) || IsPostgresAddress(options.ConnectionString)))
        {
            yield return "Storage:Provider: missing, but Storage:ConnectionString is of PostgreSQL. Set Storage:Provider to postgres.";
        }

        if (options.Provider == StorageProvider.Postgres && !IsPostgres(options.ConnectionString))
        {
            yield return string.IsNullOrWhiteSpace(options.ConnectionString)
                ? $"Storage:ConnectionString: PostgreSQL needs one, such as {PostgresForm}."
                : $"Storage:ConnectionString: not of PostgreSQL. Write it like {PostgresForm}.";
        }
    }

    private static bool IsPostgresAddress(string? text) => text?.StartsWith("postgres", StringComparison.OrdinalIgnoreCase) is true;

    private static bool IsPostgres(string? text)
    {
        try
        {
            return new NpgsqlConnectionStringBuilder(text) is { Host.Length: > 0, Database.Length: > 0 };
        }
        catch (Exception exception) when (exception is ArgumentException or FormatException)
        {
            return false;
        }
    }
}
