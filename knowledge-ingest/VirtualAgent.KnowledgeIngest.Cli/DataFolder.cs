namespace VirtualAgent.KnowledgeIngest.Cli;

/// <summary>The data folder of a run; a dry run over one that is not there yet works in a passing one, and leaves nothing.</summary>
internal sealed class DataFolder : IDisposable
{
    private readonly bool _passing;

    public DataFolder(DirectoryInfo asked, bool dryRun)
    {
        _passing = dryRun && !asked.Exists;
        Folder = _passing ? Directory.CreateTempSubdirectory("knowledge-ingest-") : asked;
    }

    public DirectoryInfo Folder { get; }

    public void Dispose()
    {
        if (_passing)
        {
            Folder.Delete(recursive: true);
        }
    }
}
