namespace VirtualAgent.KnowledgeIngest.Parsing;

/// <param name="Name">The file's name: its ending says the format.</param>
/// <param name="Charset">The encoding that came with it, as by HTTP; null where none was said.</param>
internal sealed record SourceFile(string Name, byte[] Bytes, string? Charset = null);
