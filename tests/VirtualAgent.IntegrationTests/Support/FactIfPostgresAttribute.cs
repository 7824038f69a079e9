namespace VirtualAgent.IntegrationTests.Support;

/// <summary>Skipped where PostgreSQL is not installed.</summary>
public sealed class FactIfPostgresAttribute : FactAttribute
{
    public FactIfPostgresAttribute() =>
        Skip = PostgresServer.Programs is null ? "PostgreSQL is not installed (apt install postgresql)." : null!;
}
