namespace VirtualAgent.Recognizers.Codes;

/// <summary>A letter or digit of a possible code, wherever in the text it was written or said.</summary>
/// <param name="AfterGap">Other words stand between this symbol and the one before: no code runs across.</param>
/// <param name="StartsToken">The symbol begins a word of the text.</param>
internal readonly record struct CodeSymbol(char Character, int Start, int End, bool AfterGap, bool StartsToken);
