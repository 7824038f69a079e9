namespace VirtualAgent.Understanding.Local.Classification;

/// <param name="Cost">How much a mistake on a training example costs against large weights.</param>
/// <param name="PositiveWeight">How much more a missed example of the class itself costs.</param>
/// <param name="CentroidWeight">How much likeness to the middle of a class's examples counts beside its plane; steadies classes with few examples.</param>
internal sealed record TrainerOptions(float Cost = 1f, float PositiveWeight = 1f, int Epochs = 10, float CentroidWeight = 0f);
