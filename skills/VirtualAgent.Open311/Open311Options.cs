namespace VirtualAgent.Open311;

/// <summary>How the city's requests are served to other programs. Section <c>Open311</c>.</summary>
public sealed class Open311Options
{
    /// <summary>Keys of the programs that may file requests; with none, nobody may.</summary>
    public IList<string> ApiKeys { get; } = [];

    /// <summary>
    /// Whether what residents and staff wrote (<c>description</c>, <c>status_notes</c>) is public. It may name people, so
    /// that it is left out unless a city decides otherwise.
    /// </summary>
    public bool PublishDescriptions { get; set; }

    /// <summary>Where this host is reached; the discovery document names it.</summary>
    public Uri? PublicBaseUrl { get; set; }

    /// <summary>Nothing filed here is acted upon; the discovery document says so.</summary>
    public bool Test { get; set; }

    /// <summary>Takes card numbers and their like out of a text before it is stored or published.</summary>
    public Func<string, string> Mask { get; set; } = text => text;
}
