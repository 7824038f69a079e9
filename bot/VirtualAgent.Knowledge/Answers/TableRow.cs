namespace VirtualAgent.Knowledge.Answers;

/// <summary>A row of a table: as its cells with their headers, by which it is found, and as a sentence, by which it is told.</summary>
internal sealed record TableRow(string Text, string Said);
