namespace VirtualAgent.Core.Knowledge;

/// <summary>The index is away, refuses, or takes too long. The resident hears that it cannot be looked up right now.</summary>
public sealed class KnowledgeUnavailableException(string message, Exception? innerException = null) : Exception(message, innerException);
