using System.Reflection;
using VirtualAgent.Storage;
using Xunit.Sdk;

namespace VirtualAgent.IntegrationTests.Support;

/// <summary>Runs a theory on SQLite, and on PostgreSQL where it is installed.</summary>
public sealed class OnEachDatabaseAttribute : DataAttribute
{
    public override IEnumerable<object[]> GetData(MethodInfo testMethod)
    {
        yield return [StorageProvider.Sqlite];
        if (PostgresServer.Programs is not null)
        {
            yield return [StorageProvider.Postgres];
        }
    }
}
