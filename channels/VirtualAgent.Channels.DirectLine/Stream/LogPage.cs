namespace VirtualAgent.Channels.DirectLine.Stream;

/// <param name="Activities">As JSON, oldest first.</param>
/// <param name="Watermark">Where the next page begins.</param>
/// <param name="HasEntries">The log held something, be it nothing that clients see.</param>
internal sealed record LogPage(IReadOnlyList<string> Activities, long Watermark, bool HasEntries);
