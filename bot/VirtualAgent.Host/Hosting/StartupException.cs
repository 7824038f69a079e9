namespace VirtualAgent.Host.Hosting;

/// <summary>The host cannot start for reasons that its operator can put right, a line each.</summary>
internal sealed class StartupException(IEnumerable<string> faults) : Exception
{
    private readonly IReadOnlyList<string> _faults = [.. faults];

    public void Print(TextWriter output)
    {
        output.WriteLine("The host cannot start:");
        foreach (var fault in _faults)
        {
            output.WriteLine($"  {fault}");
        }
    }
}
