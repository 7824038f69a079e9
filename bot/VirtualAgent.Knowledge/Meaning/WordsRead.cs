namespace VirtualAgent.Knowledge.Meaning;

/// <summary>Which words a model of meaning reads.</summary>
internal enum WordsRead
{
    /// <summary>Those that name things; words of any talk count for little, stop words not at all.</summary>
    Telling,

    /// <summary>All alike: 'how far back' is told by its stop words.</summary>
    Every,
}
