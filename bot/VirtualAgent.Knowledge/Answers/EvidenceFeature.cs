namespace VirtualAgent.Knowledge.Answers;

/// <summary>What says that the documents do answer a question.</summary>
internal enum EvidenceFeature
{
    Bias,

    /// <summary>The share of the question's weight that the best passage covers, as the index says.</summary>
    Coverage,

    /// <summary>The same of the unit that carries the answer, alone and with its headings.</summary>
    UnitShare,
    UnitContextShare,

    /// <summary>The ranking's score, in tens, and how far the next document is behind.</summary>
    TopScore,
    Margin,

    HasKind,

    /// <summary>The weightiest of the question's terms is in the passage.</summary>
    HasHeaviest,

    /// <summary>The share of the question's terms that no passage found has.</summary>
    Unknown,

    /// <summary>The question is about what cities do not deal with, and the passage is not.</summary>
    Elsewhere,

    /// <summary>It asks for another sort of permit, licence or ticket than the passage is about.</summary>
    OtherSort,

    /// <summary>It has a name that no passage found has.</summary>
    UnknownName,

    /// <summary>Logarithm of how many terms the question has.</summary>
    Terms,

    /// <summary>The share of the title's terms that the question names.</summary>
    TitleNamed,
}
