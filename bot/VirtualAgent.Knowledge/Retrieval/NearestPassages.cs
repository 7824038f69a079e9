using System.Numerics.Tensors;
using VirtualAgent.Core.Knowledge;

namespace VirtualAgent.Knowledge.Retrieval;

/// <summary>The passages whose meaning is nearest to a question's, where an embedding model is configured.</summary>
/// <param name="cosines">By passage id.</param>
internal sealed class NearestPassages(IReadOnlyDictionary<string, double> cosines)
{
    /// <summary>How many are asked for.</summary>
    public const int Most = 60;

    private readonly double _mean = cosines.Count == 0 ? 0 : cosines.Values.Average();
    private readonly double _deviation = cosines.Count == 0 ? 0 : TensorPrimitives.StdDev<double>([.. cosines.Values]);
    private readonly double _least = cosines.Count == 0 ? 0 : cosines.Values.Min();

    public static NearestPassages None { get; } = new(new Dictionary<string, double>());

    public IEnumerable<string> Ids => cosines.Keys;

    /// <summary>
    /// How far a passage stands out, in standard deviations: what a cosine is worth differs from model to model. One that is
    /// not among the nearest counts as the last of them.
    /// </summary>
    public double Closeness(Passage passage) =>
        _deviation == 0 ? 0 : Math.Clamp((cosines.GetValueOrDefault(passage.Id, _least) - _mean) / _deviation, -3, 3);
}
