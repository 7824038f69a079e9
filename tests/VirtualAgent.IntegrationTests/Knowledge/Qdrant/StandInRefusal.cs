namespace VirtualAgent.IntegrationTests.Knowledge.Qdrant;

/// <summary>An answer other than 200.</summary>
internal sealed class StandInRefusal(int status, string error) : Exception(error)
{
    public int Status => status;
}
