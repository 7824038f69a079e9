namespace VirtualAgent.Evals.Understanding.Public;

/// <param name="Value">The product's classifier.</param>
/// <param name="Baseline">Plain TF-IDF of words 1-2 and characters 3-5 with the same linear trainer, in the same run.</param>
/// <param name="Bar">What is to be reached.</param>
public sealed record PublicScore(string Set, string Measure, double Value, double? Baseline, double? Bar);
