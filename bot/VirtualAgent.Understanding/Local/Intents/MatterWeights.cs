namespace VirtualAgent.Understanding.Local.Intents;

/// <summary>What speaks for a skill, for a question and for nothing the city does: the guess, the build of the sentence and the documents.</summary>
/// <param name="Asks">It is put as a question.</param>
/// <param name="HasEvidence">The documents surely hold something on it.</param>
internal readonly record struct MatterWeights(float Skill, float Question, float OutOfScope, bool Asks, bool HasEvidence)
{
    private const float FormCounts = 0.35f;
    private const float RequestCounts = 0.2f;
    private const float EvidenceCounts = 0.4f;
    private const float EvenEvidence = 0.5f;
    private const float StrongEvidence = 0.55f;
    private const float UnknownCounts = 0.15f;
    private const float AskedAtOnce = 0.45f;
    private const float AskedLater = 0.6f;

    public static MatterWeights Of(Utterance part, IntentGuess guess, bool asks, bool requests, float? evidence) => new(
        ((guess.Best?.Share ?? 0) * SkillWeight(part, asks, requests)) + (requests ? RequestCounts : 0f),
        guess.Question + (asks && !requests ? FormCounts : 0f) + (EvidenceCounts * ((evidence ?? EvenEvidence) - EvenEvidence)),
        guess.OutOfScope + ((1f - guess.Known) * UnknownCounts),
        asks,
        evidence >= StrongEvidence);

    /// <summary>Whether it is surely none of the city's business, the build of a question aside.</summary>
    public bool IsOutOfScope(float sure) =>
        OutOfScope >= sure && OutOfScope > Skill && OutOfScope > Question - (Asks ? FormCounts : 0f);

    /// <summary>'Does it cost anything to have a couch taken' is about a skill's matter and still a question.</summary>
    private static float SkillWeight(Utterance part, bool asks, bool requests) =>
        !asks || requests ? 1f : Forms.OpensAsQuestion(part) ? AskedAtOnce : AskedLater;
}
