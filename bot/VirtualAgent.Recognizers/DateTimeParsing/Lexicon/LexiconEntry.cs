namespace VirtualAgent.Recognizers.DateTimeParsing.Lexicon;

/// <summary>One meaning of a phrase.</summary>
/// <param name="Words">The words after the first.</param>
/// <param name="Code">The meaning as written in the table.</param>
/// <param name="Value">The meaning as a number, where it is one.</param>
internal sealed record LexiconEntry(string[] Words, Role Role, string Code, int Value);
