using System.Collections.Immutable;
using VirtualAgent.Core.Knowledge;

namespace VirtualAgent.KnowledgeIngest.Documents;

/// <summary>A document that was read and cut, ready to be indexed.</summary>
/// <param name="Passages">None where nothing could be read.</param>
/// <param name="Reason">Why nothing could be read; null where something was.</param>
/// <param name="Detail">What of it was not read, for the report.</param>
internal sealed record ReadDocument(ImmutableArray<Passage> Passages, NotReadReason? Reason = null, string? Detail = null);
