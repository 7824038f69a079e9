namespace VirtualAgent.Understanding.Screening;

/// <param name="Little">Words that tell nothing of what a message is about.</param>
/// <param name="Examples">Messages by kind of danger and 'None'; <c>a|b c|d</c> is 'a c' and 'b d'.</param>
internal sealed record DangerLexicon(string Little, Dictionary<string, string[]> Examples);
