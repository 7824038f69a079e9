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

    /// <summary>The answer lacks the amount, time, place or number asked for.</summary>
    LacksKind,

    /// <summary>What the question wants to know of its matter stands neither in the answer nor above it.</summary>
    LacksFocus,

    /// <summary>How many of the question's terms the passage lacks, up to three, in thirds.</summary>
    Missing,

    /// <summary>How much the question is like one that staff wrote for the document, 0 to 1.</summary>
    LikeStaffQuestion,

    /// <summary>The share of the question's weight that one of the document's staff questions and the title have together.</summary>
    AskedShare,

    /// <summary>Of the five staff questions most like it, the share that are the document's.</summary>
    AskedVotes,

    /// <summary>The heaviest of the question's terms that the passage lacks, of all their weight.</summary>
    HeaviestMissing,

    /// <summary>How much it is like the title with one of the document's headings.</summary>
    LikeHeading,

    /// <summary>Nothing found has questions that staff wrote: their lack says nothing.</summary>
    NoStaffQuestions,

    /// <summary>The question's neighbouring terms that stand next to each other in the passage.</summary>
    Pairs,

    /// <summary>How well the sentence answers, in tens, and how far the best of another document is behind.</summary>
    UnitScore,
    UnitMargin,

    /// <summary>It asks whether something is so.</summary>
    AsksWhether,

    /// <summary>The question before was taken in with it.</summary>
    WithHistory,

    /// <summary>It was asked in another language than the passage's.</summary>
    Translated,

    /// <summary>How sure it is which civic topic the question is about.</summary>
    TopicSure,

    /// <summary>How near the question and the passage are among the topics, and how near where the strongest count most.</summary>
    TopicLikeness,
    TopicSharpness,

    /// <summary>How much nearer than its document the nearest passage of another is.</summary>
    TopicElsewhere,

    /// <summary>How sure it is that the question is about a topic that nothing found is about.</summary>
    TopicAbsent,

    /// <summary>The share of the question's weight that the answering unit has in words that are about the same.</summary>
    NearShare,

    /// <summary>How near the unit and its section are by the side of the matter that is asked for.</summary>
    Facet,
    SectionFacet,

    /// <summary>How much nearer another section of the document is.</summary>
    FacetElsewhere,

    /// <summary>How sure it is that a side is asked for which no section found of the document tells.</summary>
    FacetAbsent,

    /// <summary>How sure it is which side is asked for.</summary>
    FacetSure,
}
