namespace VirtualAgent.CityPacks;

/// <summary>Something wrong in a city's folder.</summary>
/// <param name="File">Below the folder: <c>places/streets.csv</c>.</param>
/// <param name="Line">From 1; 0 where the file or folder as a whole is meant.</param>
public sealed record PackFault(string File, int Line, string Message)
{
    public override string ToString() => Line == 0 ? $"{File}: {Message}" : $"{File}:{Line}: {Message}";
}
