namespace VirtualAgent.Understanding.Screening;

/// <param name="Concepts">Words of one meaning by its name: what is learnt of one of them holds for all.</param>
/// <param name="Little">Words that tell nothing of what a message is about.</param>
/// <param name="Examples">Messages by kind of danger and 'None'; <c>a|b c|d</c> is 'a c' and 'b d'.</param>
internal sealed record DangerLexicon(Dictionary<string, string> Concepts, string Little, Dictionary<string, string[]> Examples);
