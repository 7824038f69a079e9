using System.Reflection;
using Xunit.Sdk;

namespace VirtualAgent.IntegrationTests.Knowledge;

/// <summary>Runs a theory on the embedded index, and on Qdrant by the stand-in: as today's server, and as the oldest that will do.</summary>
public sealed class OnEachIndexAttribute : DataAttribute
{
    public override IEnumerable<object[]> GetData(MethodInfo testMethod) =>
        [[IndexUnderTest.Embedded], [IndexUnderTest.QdrantToday], [IndexUnderTest.QdrantOldest]];
}
