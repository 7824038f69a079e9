namespace VirtualAgent.Recognizers;

/// <summary>Which ratios in words are one number, and which are two.</summary>
public enum Ratios
{
    /// <summary>'one out of three' and 'one in three'.</summary>
    All,

    /// <summary>'one out of three', but not 'one in three'.</summary>
    OutOf,

    /// <summary>'one over three' alone.</summary>
    Over,
    None,
}
