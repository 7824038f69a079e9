using Microsoft.Extensions.Logging.Abstractions;
using VirtualAgent.Core.Knowledge;
using VirtualAgent.Knowledge.Index;
using VirtualAgent.Knowledge.Meaning;
using VirtualAgent.Knowledge.Models;
using Xunit;

namespace VirtualAgent.Tests.Knowledge;

public sealed class KeptMeaningsTests : IDisposable
{
    private static readonly Meanings Shipped = LearnedModels.Shipped.Meanings;
    private static readonly Passage Dogs = CityPassages.Of("noise.md", "Barking dogs", "Barking that disturbs others is a violation.");
    private static readonly Passage Fences = CityPassages.Of("fence.md", "Fence permits", "A fence permit costs $45.");
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void TakenUp_IsWhatWasKeptAndNotReadAgain()
    {
        Keep(Shipped, Dogs);
        Rewrite("UPDATE Meanings SET Meaning = (SELECT zeroblob(length(Meaning)))");

        var taken = TakenUp(Shipped);

        Assert.Equal(0, taken.Of(Dogs).About.Labels.Length);
        Assert.NotEqual(0, taken.Of(Fences).About.Labels.Length);
    }

    [Fact]
    public void TakenUp_HasEveryPartOfTheMeaning()
    {
        Keep(Shipped, Dogs);

        var (read, taken) = (Shipped.Of(Dogs), TakenUp(Shipped).Of(Dogs));

        foreach (var (before, after) in new[] { (read.About, taken.About), (read.Tells, taken.Tells), (read.Headed, taken.Headed) })
        {
            Assert.Equal(before.Labels.ToArray(), after.Labels.ToArray());
            Assert.Equal(before.Weights.ToArray(), after.Weights.ToArray());
            Assert.Equal(before.Surest, after.Surest);
        }
    }

    [Fact]
    public void TakenUp_OfAnotherModel_IsReadAnewAndTheOldIsDropped()
    {
        Keep(Shipped, Dogs);

        Keep(Meanings.None, Dogs);

        Assert.Equal(1, Rows());
        Assert.Equal(0, TakenUp(Meanings.None).Of(Dogs).About.Labels.Length);
    }

    [Fact]
    public void Keep_PassageThatIsNoMore_IsDropped()
    {
        Keep(Shipped, Dogs, Fences);
        Assert.Equal(2, Rows());

        Keep(Shipped, Fences);

        Assert.Equal(1, Rows());
    }

    private PassageStore Store() => new(Path.Combine(_folder.Path, "knowledge.db"));

    private KeptMeanings TakenUp(Meanings meanings)
    {
        var kept = new KeptMeanings(Store(), meanings, NullLogger.Instance);
        kept.TakeUp();
        return kept;
    }

    private void Keep(Meanings meanings, params Passage[] passages)
    {
        var kept = TakenUp(meanings);
        Array.ForEach(passages, passage => kept.Of(passage));
        kept.Keep();
    }

    private void Rewrite(string statement)
    {
        using var connection = Store().Open();
        using var command = connection.CreateCommand();
        command.CommandText = statement;
        Assert.Equal(1, command.ExecuteNonQuery());
    }

    private long Rows()
    {
        using var connection = Store().Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT COUNT(*) FROM Meanings";
        return (long)command.ExecuteScalar()!;
    }
}
