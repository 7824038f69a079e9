namespace VirtualAgent.KnowledgeIngest.Hosting;

/// <summary>Tells at once of a change in the folders, where the system does; where it does not, regular looks find it.</summary>
internal sealed class FolderWatch : IDisposable
{
    private readonly List<FileSystemWatcher> _watchers = [];
    private readonly SemaphoreSlim _changed = new(0, 1);

    public FolderWatch(KnowledgeIngestOptions options)
    {
        if (options.Uploads is { } uploads)
        {
            Directory.CreateDirectory(uploads);
        }

        foreach (var folder in new[] { options.Folder, options.Uploads }.OfType<string>().Where(Directory.Exists))
        {
            try
            {
                var watcher = new FileSystemWatcher(folder) { IncludeSubdirectories = true };
                watcher.Changed += Signal;
                watcher.Created += Signal;
                watcher.Deleted += Signal;
                watcher.Renamed += Signal;
                watcher.EnableRaisingEvents = true;
                _watchers.Add(watcher);
            }
            catch (IOException)
            {
                // The system has no watches left.
            }
        }
    }

    /// <returns>Whether something changed before the time was over.</returns>
    public async Task<bool> ChangedWithinAsync(TimeSpan longest, TimeProvider time, CancellationToken cancellationToken)
    {
        using var deadline = new CancellationTokenSource(longest, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
        try
        {
            await _changed.WaitAsync(either.Token);
            return true;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return false;
        }
    }

    public void Dispose()
    {
        _watchers.ForEach(w => w.Dispose());
        _changed.Dispose();
    }

    private void Signal(object sender, FileSystemEventArgs change)
    {
        lock (_watchers)
        {
            if (_changed.CurrentCount == 0)
            {
                _changed.Release();
            }
        }
    }
}
