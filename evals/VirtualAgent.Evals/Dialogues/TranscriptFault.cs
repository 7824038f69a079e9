namespace VirtualAgent.Evals.Dialogues;

/// <summary>A transcript that cannot be read.</summary>
public sealed class TranscriptFault(string path, int line, string reason) : Exception($"{path}:{line}: {reason}");
