using VirtualAgent.Tests.Support;

namespace VirtualAgent.Tests.Architecture;

public sealed class SourceSizeTests
{
    private const int MostLines = 300;

    [Fact]
    public void SourceFiles_StaySmall()
    {
        var large = SourceTree.Files("*.cs")
            .Select(path => (Path: Path.GetRelativePath(RepositoryFolder.Root, path), Lines: File.ReadLines(path).Count()))
            .Where(file => file.Lines > MostLines);

        Assert.Empty(large);
    }
}
