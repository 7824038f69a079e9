namespace VirtualAgent.Understanding.Local.Classification;

/// <param name="Sharpness">How fast a lead in score becomes confidence; set so that confidence is the share that is right.</param>
internal sealed record ClassifierOptions(FeatureOptions Features, TrainerOptions Trainer, float Sharpness = 6f)
{
    public static ClassifierOptions Default { get; } = new(
        new FeatureOptions(ShortestPiece: 2, Skip: 10, Stems: true, Fading: 0.8f),
        new TrainerOptions(Cost: 0.5f, PositiveWeight: 8f, Epochs: 6, CentroidWeight: 1f));

    /// <summary>Words, pairs and pieces of words as they are: what the others are measured against.</summary>
    public static ClassifierOptions Plain { get; } = new(new FeatureOptions(), new TrainerOptions());
}
