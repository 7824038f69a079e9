using System.Collections.Immutable;

namespace VirtualAgent.KnowledgeIngest.Checking;

/// <summary>What a look through a folder of documents came to.</summary>
/// <param name="Addresses">The canonical addresses of the documents, by language.</param>
public sealed record FolderReview(ImmutableArray<DocumentFault> Faults, ILookup<string, string> Addresses);
