using System.Collections.Immutable;
using VirtualAgent.Core.Commands;
using VirtualAgent.Core.Messages;
using VirtualAgent.Core.Understanding;
using VirtualAgent.Evals.Understanding;
using VirtualAgent.Tests.Support;

namespace VirtualAgent.Tests.Understanding;

/// <summary>Understanding over the demo city, trained once for all tests.</summary>
public sealed class RiverbendUnderstanding : IDisposable
{
    static RiverbendUnderstanding() => AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(ModelFolder, recursive: true);

    public RiverbendUnderstanding()
    {
        Product = Product.Of(RepositoryFolder.Path("cities", "riverbend"), ModelFolder);
        Situations = new Situations(Product.Skills);
    }

    /// <summary>What one test class learnt, the next one reads.</summary>
    public static string ModelFolder { get; } = Directory.CreateTempSubdirectory("understanding-").FullName;

    public Product Product { get; }

    public Situations Situations { get; }

    public async Task<ImmutableArray<Command>> ReadAsync(string text, string situation = "start", string language = "en") =>
        (await Product.Understanding.UnderstandAsync(Message(text), Situations.Of(situation, language), CancellationToken.None)).Commands;

    public Task<Understood> ReadAsync(InboundMessage message, DialogueView view) =>
        Product.Understanding.UnderstandAsync(message, view, CancellationToken.None);

    public static InboundMessage Message(string text, Payload? payload = null) =>
        new(new("m1"), new("webchat:1"), Channel.WebChat, "resident", text, payload, null, [], DateTimeOffset.UnixEpoch);

    public void Dispose() => Product.Dispose();
}
