namespace VirtualAgent.Knowledge.Index.Qdrant;

/// <summary>Which revision of a document serves.</summary>
/// <param name="Hash">Of the content that was read.</param>
/// <param name="Passages">How many the revision has.</param>
internal sealed record StoredDocument(string Id, string Hash, string Revision, int Passages);
