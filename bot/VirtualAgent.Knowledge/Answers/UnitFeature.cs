namespace VirtualAgent.Knowledge.Answers;

/// <summary>What says that a sentence, item or row answers a question.</summary>
internal enum UnitFeature
{
    /// <summary>The share of the question's weight that the unit itself covers, and that its headings add.</summary>
    Share,
    ContextShare,

    /// <summary>The share that it covers where words of any talk count for little.</summary>
    StrongShare,

    /// <summary>The question's neighbours that stand next to each other in the unit.</summary>
    Pairs,

    /// <summary>It has what was asked for, by what was asked for.</summary>
    HasKind,
    HasAmount,
    HasTime,
    HasDuration,
    HasNumber,
    HasMeasure,

    /// <summary>It says what may, must or need not be, and that was asked.</summary>
    HasRule,
    HasPlace,
    LacksKind,

    /// <summary>Its heading asks for the same sort of thing as the question.</summary>
    HeadingKind,

    /// <summary>The share of the question's weight that its heading alone has.</summary>
    HeadingShare,

    /// <summary>How far its passage ranks below the best.</summary>
    PassageGap,
    OtherDocument,

    /// <summary>Where it stands in its passage, in tens.</summary>
    Order,
    Opening,
    IsRow,
    IsItem,

    /// <summary>Logarithm of its length in words.</summary>
    Length,
    IsQuestion,

    /// <summary>It announces what follows.</summary>
    Announces,

    /// <summary>It has a number, an amount or a time, whatever was asked.</summary>
    Informative,

    /// <summary>How much the question is like one that staff wrote for the passage.</summary>
    Asked,

    /// <summary>The share of that question's terms that the unit has, by how much it is like the resident's.</summary>
    AskedShare,

    /// <summary>How near the question is to the unit, and to its passage, among the civic topics.</summary>
    TopicLikeness,
    PassageTopicLikeness,

    /// <summary>How near the question is, among the topics, to its section without the title.</summary>
    SectionTopic,

    /// <summary>How near the unit, its heading and its section are by the side of the matter that is asked for: the price, the deadline, who may.</summary>
    Facet,
    HeadingFacet,
    SectionFacet,

    /// <summary>The share of the question's weight that the unit, and its heading, have in words that are about the same.</summary>
    NearShare,
    HeadingNear,

    /// <summary>The share that its section has of what tells the document's sections apart, in such words and in the question's own.</summary>
    SectionNear,
    SectionShare,
}
