namespace VirtualAgent.Recognizers.Ranges;

/// <summary>What words such as 'at least' say about the number beside them.</summary>
internal enum Comparison
{
    More,
    AtLeast,
    Less,
    AtMost,
    Equal,

    /// <summary>'or equal to', after the number.</summary>
    OrEqual,

    /// <summary>'between', 'from': two numbers follow.</summary>
    Opens,
}
