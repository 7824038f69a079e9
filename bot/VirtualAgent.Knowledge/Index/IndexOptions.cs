using Microsoft.Extensions.Configuration;
using VirtualAgent.Knowledge.Index.Qdrant;

namespace VirtualAgent.Knowledge.Index;

/// <summary>Which index keeps the passages. <see cref="Index"/> is <c>Knowledge:Index</c>.</summary>
public sealed class IndexOptions
{
    /// <summary>Within this process, its data in a SQLite file.</summary>
    public const string Embedded = "embedded";

    /// <summary>A Qdrant server that several hosts share.</summary>
    public const string OnQdrant = "qdrant";

    public string Index { get; set; } = Embedded;

    public QdrantOptions Qdrant { get; } = new();

    /// <summary>Takes over <c>Knowledge:Index</c> and the section <c>Qdrant</c>.</summary>
    public void Read(IConfiguration configuration)
    {
        Index = configuration["Knowledge:Index"] is { Length: > 0 } chosen ? chosen : Embedded;
        configuration.GetSection("Qdrant").Bind(Qdrant);
    }

    internal bool IsEmbedded => Is(Embedded);

    internal bool IsOnQdrant => Is(OnQdrant);

    private bool Is(string index) => Index.Equals(index, StringComparison.OrdinalIgnoreCase);
}
