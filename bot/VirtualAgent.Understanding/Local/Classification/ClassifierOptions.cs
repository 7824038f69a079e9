namespace VirtualAgent.Understanding.Local.Classification;

/// <param name="Sharpness">How fast a lead in score becomes confidence; set so that confidence is the share that is right.</param>
internal sealed record ClassifierOptions(FeatureOptions Features, TrainerOptions Trainer, float Sharpness = 6f)
{
    public static ClassifierOptions Default { get; } = new(new FeatureOptions(), new TrainerOptions());
}
