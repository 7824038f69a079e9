namespace VirtualAgent.KnowledgeIngest.Parsing;

/// <param name="Path">Where it is on disk.</param>
/// <param name="Name">The file's name, for a title where it has none.</param>
internal sealed record SourceFile(string Path, string Name, byte[] Bytes);
