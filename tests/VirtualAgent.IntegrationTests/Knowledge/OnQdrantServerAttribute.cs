using System.Reflection;
using Xunit.Sdk;

namespace VirtualAgent.IntegrationTests.Knowledge;

/// <summary>Runs a theory on a real server as well.</summary>
public sealed class OnQdrantServerAttribute : DataAttribute
{
    public OnQdrantServerAttribute() =>
        Skip = IndexUnderTest.RealServer is null ? "No Qdrant server: set QDRANT_URL (and QDRANT_API_KEY) to try one." : null!;

    public override IEnumerable<object[]> GetData(MethodInfo testMethod) => [[IndexUnderTest.QdrantServer]];
}
