namespace VirtualAgent.Knowledge.Index.Qdrant;

/// <summary>Where Qdrant is reached. Section <c>Qdrant</c>.</summary>
public sealed class QdrantOptions
{
    /// <summary>The REST address: <c>http://qdrant:6333</c>.</summary>
    public string? Url { get; set; }

    public string? ApiKey { get; set; }

    /// <summary>The alias that is searched; the collections behind it are named after it.</summary>
    public string Collection { get; set; } = "city-knowledge";

    /// <summary>The longest that one request may take.</summary>
    public int TimeoutSeconds { get; set; } = 5;
}
