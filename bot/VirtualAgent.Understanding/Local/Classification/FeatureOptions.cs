namespace VirtualAgent.Understanding.Local.Classification;

/// <param name="MinDocuments">Rarer features are not kept.</param>
/// <param name="Skip">How many words may stand between two that make a pair; what they say together seldom depends on their order.</param>
/// <param name="Fading">How much of a word's weight is lost late in a long text; what it is about mostly stands at its beginning.</param>
internal sealed record FeatureOptions(
    float WordWeight = 1f,
    float PieceWeight = 1f,
    float Bias = 0.5f,
    int MinDocuments = 1,
    int ShortestPiece = 3,
    int LongestPiece = 5,
    int Skip = 0,
    bool Stems = false,
    float Fading = 0f);
