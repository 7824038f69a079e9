using Microsoft.Extensions.Logging.Abstractions;
using VirtualAgent.Understanding.Local.Classification;
using Xunit;

namespace VirtualAgent.Tests.Understanding;

public sealed class ClassifierStoreTests : IDisposable
{
    private static readonly LabelledText[] Examples =
    [
        new("the street light is out", "light"), new("lamp post dark", "light"),
        new("pothole on my street", "pothole"), new("deep hole in the road", "pothole"),
    ];

    private readonly string _folder = Path.Combine(Path.GetTempPath(), Guid.NewGuid().ToString("N"));

    private string Kept => Path.Combine(_folder, "test.classifier");

    public void Dispose()
    {
        if (Directory.Exists(_folder))
        {
            Directory.Delete(_folder, true);
        }
    }

    [Fact]
    public void Get_SecondTime_ReadsWhatWasLearnt()
    {
        var learnt = Get(Examples);
        var written = File.GetLastWriteTimeUtc(Kept);
        var bytes = File.ReadAllBytes(Kept);

        var read = Get(Examples);

        Assert.Equal(learnt.Predict("hole in the light").Ranked, read.Predict("hole in the light").Ranked);
        Assert.Equal(learnt.Predict("zxqv hole").Known, read.Predict("zxqv hole").Known);
        Assert.Equal(written, File.GetLastWriteTimeUtc(Kept));
        Assert.Equal(bytes, File.ReadAllBytes(Kept));
        Assert.Single(Directory.GetFiles(_folder));
    }

    [Fact]
    public void Get_ChangedExamples_LearnsAnew()
    {
        Get(Examples);

        var changed = Get([.. Examples, new("zebra crossing faded", "paint")]);

        Assert.Contains("paint", changed.Labels);
        Assert.Contains("paint", Get([.. Examples, new("zebra crossing faded", "paint")]).Labels);
    }

    [Fact]
    public void Get_ChangedOptions_LearnsAnew()
    {
        Get(Examples);

        Assert.Equal(
            TextClassifier.Train(Examples, ClassifierOptions.Plain).Predict("hole").Ranked,
            Store().Get("test", Examples, ClassifierOptions.Plain).Predict("hole").Ranked);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(20)]
    [InlineData(100)]
    [InlineData(1000)]
    public void Get_FileCutShort_LearnsAnew(int length)
    {
        var learnt = Get(Examples);
        var whole = File.ReadAllBytes(Kept);
        File.WriteAllBytes(Kept, whole[..length]);

        Assert.Equal(learnt.Predict("hole").Ranked, Get(Examples).Predict("hole").Ranked);
        Assert.Equal(whole, File.ReadAllBytes(Kept));
    }

    [Fact]
    public void Get_FolderCannotBeWritten_LearnsAllTheSame()
    {
        File.WriteAllText(_folder, "a file where the folder should be");
        try
        {
            Assert.Equal("light", Get(Examples).Predict("street lamp").Best.Label);
        }
        finally
        {
            File.Delete(_folder);
        }
    }

    private TextClassifier Get(LabelledText[] examples) => Store().Get("test", examples, ClassifierOptions.Default);

    private ClassifierStore Store() => new(_folder, NullLogger<ClassifierStore>.Instance);
}
