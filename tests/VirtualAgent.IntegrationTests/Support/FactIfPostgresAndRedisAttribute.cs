namespace VirtualAgent.IntegrationTests.Support;

/// <summary>Skipped where PostgreSQL or Redis is not installed.</summary>
public sealed class FactIfPostgresAndRedisAttribute : FactAttribute
{
    public FactIfPostgresAndRedisAttribute() =>
        Skip = new FactIfPostgresAttribute().Skip ?? new FactIfRedisAttribute().Skip;
}
