namespace VirtualAgent.Storage;

/// <summary>The database holds a change that this version does not know: a later version has used it.</summary>
public sealed class NewerDatabaseException(string migration) : Exception($"It holds the change '{migration}', which this version does not know.");
