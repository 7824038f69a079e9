namespace VirtualAgent.Understanding.Local.Phrases;

/// <param name="Fillers">Words of politeness and hesitation that a control phrase may stand among.</param>
/// <param name="Drops">How a message opens that lets go of what is under way, before it goes on to something else.</param>
/// <param name="DropsInAClause">The same, only where a clause of its own ends there: 'don't pay, …', not 'don't pay late fees'.</param>
/// <param name="Halts">What stands before that: 'no wait', 'hold on'.</param>
/// <param name="Clauses">Words that begin a clause where no sign stands before it.</param>
/// <param name="Announces">'I got a question', before the question itself.</param>
/// <param name="Greets">What stands before such an announcement.</param>
/// <param name="Hesitates">Words before a question that say nothing.</param>
/// <param name="Rude">What a rude message says around its swear words, without which the rest of it can be read.</param>
/// <param name="ForPerson">Words in which a person is asked for, that say nothing on what for.</param>
/// <param name="Controls">In the order in which they are tried.</param>
internal sealed record ControlLexicon(string[] Fillers, string[] Drops, string[] DropsInAClause, string[] Halts, string Clauses, string[] Announces, string[] Greets, string[] Hesitates, string[] Rude, string[] ForPerson, ControlEntry[] Controls);

/// <param name="Whole">Phrases that mean it where they are the whole message.</param>
/// <param name="Anywhere">Phrases that mean it wherever they stand.</param>
/// <param name="Alone">Phrases that mean it with not a word beside them: 'test', and not 'well test'.</param>
internal sealed record ControlEntry(string Name, string[]? Whole, string[]? Anywhere, string[]? Alone);
