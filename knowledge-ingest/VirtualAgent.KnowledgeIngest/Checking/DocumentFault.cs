namespace VirtualAgent.KnowledgeIngest.Checking;

/// <summary>Something wrong with a document of the folder.</summary>
/// <param name="File">Below the folder: <c>clerk/dog-license.md</c>.</param>
/// <param name="Line">From 1; 0 where the file as a whole is meant.</param>
public sealed record DocumentFault(string File, int Line, string Message);
