namespace VirtualAgent.KnowledgeIngest.Documents;

/// <summary>One thing that a document says about itself.</summary>
/// <param name="Key">As written, without the prefix that HTML needs: <c>effective</c>.</param>
/// <param name="Line">Of the file that says it, from 1.</param>
internal readonly record struct MetadataField(string Key, string Value, int Line);
