namespace VirtualAgent.IntegrationTests.Support;

/// <summary>Skipped where Redis is not installed.</summary>
public sealed class FactIfRedisAttribute : FactAttribute
{
    public FactIfRedisAttribute() =>
        Skip = RedisServer.Program is null ? "Redis is not installed (apt install redis-server)." : null!;
}
