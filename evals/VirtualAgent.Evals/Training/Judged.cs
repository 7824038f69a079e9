using System.Collections.Immutable;

namespace VirtualAgent.Evals.Training;

/// <summary>Things to choose among, of which some are right.</summary>
/// <param name="Fold">Cases that share a document are in one fold, so that none is both learned from and measured on.</param>
internal sealed record JudgedChoice(string Set, int Fold, ImmutableArray<JudgedOption> Options);

internal sealed record JudgedOption(double[] Features, bool Right);

/// <summary>Something that is so or is not.</summary>
internal sealed record JudgedCase(string Set, int Fold, double[] Features, bool Right);
