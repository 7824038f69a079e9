using Microsoft.Extensions.Options;
using VirtualAgent.Knowledge.Index;

namespace VirtualAgent.IntegrationTests.Knowledge.Qdrant;

public sealed class QdrantOptionsTests
{
    [Theory]
    [InlineData("Knowledge:Index: 'lucene' is unknown. Use 'embedded'", "lucene", "http://qdrant:6333")]
    [InlineData("Qdrant:Url: missing. Set it", "qdrant", null)]
    [InlineData("Qdrant:Url: 'qdrant:6333' is no web address", "qdrant", "qdrant:6333")]
    [InlineData("Qdrant:Collection: 'a/b' cannot name", "qdrant", "http://qdrant:6333", "a/b")]
    [InlineData("Qdrant:TimeoutSeconds: 0 is not between 1 and 60", "qdrant", "http://qdrant:6333", "c", 0)]
    public async Task Validate_FaultySetting_NamesTheKeyAndTheRemedy(string expected, string index, string? url, string collection = "c", int seconds = 5)
    {
        await using var services = new QdrantServices(Configure(index, url, collection, seconds));

        var fault = Assert.Throws<OptionsValidationException>(services.Validate);

        Assert.Contains(expected, fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("embedded", null)]
    [InlineData("Qdrant", "https://qdrant.city.example:6333/")]
    public async Task Validate_SoundSettings_Pass(string index, string? url)
    {
        await using var services = new QdrantServices(Configure(index, url, "c", 5));

        services.Validate();
    }

    private static Action<IndexOptions> Configure(string index, string? url, string collection, int seconds) => options =>
    {
        options.Index = index;
        options.Qdrant.Url = url;
        options.Qdrant.Collection = collection;
        options.Qdrant.TimeoutSeconds = seconds;
    };
}
