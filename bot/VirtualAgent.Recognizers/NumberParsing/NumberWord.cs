namespace VirtualAgent.Recognizers.NumberParsing;

internal readonly record struct NumberWord(LexemeKind Kind, double Value, bool Plural);
