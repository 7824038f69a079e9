namespace VirtualAgent.Knowledge.Retrieval;

/// <summary>What the re-ranker knows of a candidate. All are shares of the question's weight unless said.</summary>
internal enum Feature
{
    /// <summary>The first stage's score per weight of the question.</summary>
    Bm25,

    /// <summary>The same score of the text alone, of the title, of the headings, of the staff's questions.</summary>
    TextScore,
    TitleScore,
    HeadingScore,
    QuestionScore,

    /// <summary>The share of the question's own concepts that the passage has.</summary>
    Coverage,

    /// <summary>Neighbours in the question that are neighbours in the passage.</summary>
    Phrase,

    /// <summary>How close together the question's terms stand, 0 to 1.</summary>
    Proximity,

    /// <summary>The share of the heading's, and of the title's, terms that the question names.</summary>
    HeadingNamed,
    TitleNamed,

    /// <summary>The best score in the passage's document, and the mean of its best three.</summary>
    DocumentBest,
    DocumentMean,

    /// <summary>The share of the question's own concepts that its document's found passages have together.</summary>
    DocumentCoverage,

    /// <summary>The passage opens its document.</summary>
    Opening,

    /// <summary>Logarithm of the text's length.</summary>
    Length,

    /// <summary>The passage cited last; another of its document.</summary>
    CitedLast,
    SameDocument,

    /// <summary>The passage has what is asked for: a time, an amount, a place, steps.</summary>
    AnswersKind,

    /// <summary>Its last heading asks for the same sort of thing as the question: 'What it costs'.</summary>
    HeadingKind,

    /// <summary>What only the conversation so far says for it.</summary>
    HistoryScore,

    /// <summary>How much the question and the most similar of the staff's questions have of each other.</summary>
    AskedAlike,

    /// <summary>How near the question and the passage are among the civic topics, and how near where the strongest topics count most.</summary>
    TopicLikeness,
    TopicSharpness,

    /// <summary>The most of the first in the passage's document.</summary>
    DocumentTopicLikeness,

    /// <summary>How sure it is what the question is about; the same for all candidates.</summary>
    TopicSure,

    /// <summary>How near the passage without its title, and its last heading, are by the side of the matter that is asked for.</summary>
    FacetLikeness,
    HeadingFacet,
}
