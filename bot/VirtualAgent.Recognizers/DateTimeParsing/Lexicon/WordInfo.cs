using VirtualAgent.Recognizers.NumberParsing;

namespace VirtualAgent.Recognizers.DateTimeParsing.Lexicon;

/// <summary>A known word: the phrases that start with it, and the number it is.</summary>
/// <param name="Entries">Longest phrase first.</param>
internal sealed record WordInfo(string Key, LexiconEntry[] Entries, NumberWord? Number);
