using System.Numerics.Tensors;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Polly;
using Polly.CircuitBreaker;
using VirtualAgent.Core.Knowledge;

namespace VirtualAgent.Knowledge.Index.Vectors;

/// <summary>
/// Meaning as vectors of length 1, where an embedding model is configured. A model that is away costs a question no more
/// than a moment: it is then searched by its words.
/// </summary>
internal sealed class PassageEmbedder : IDisposable
{
    /// <summary>Embedding models take some 8,000 tokens.</summary>
    private const int LongestText = 16_000;
    private const int TextsAtOnce = 128;
    private const int QuestionsKept = 500;
    private const string LengthProbe = "city";
    private static readonly TimeSpan QuestionWaits = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan LeftAlone = TimeSpan.FromSeconds(30);

    private readonly IEmbeddingGenerator<string, Embedding<float>>? _generator;
    private readonly ILogger<PassageEmbedder> _logger;
    private readonly ResiliencePipeline _asking;
    private readonly MemoryCache _questions = new(new MemoryCacheOptions { SizeLimit = QuestionsKept });
    private int? _length;

    /// <summary>No model: everything is searched by its words.</summary>
    public static PassageEmbedder None { get; } = new(null, TimeProvider.System, NullLogger<PassageEmbedder>.Instance);

    public PassageEmbedder(IEmbeddingGenerator<string, Embedding<float>>? generator, TimeProvider time, ILogger<PassageEmbedder> logger)
    {
        _generator = generator;
        _logger = logger;
        _asking = new ResiliencePipelineBuilder { TimeProvider = time }
            .AddCircuitBreaker(new CircuitBreakerStrategyOptions
            {
                FailureRatio = 0.5,
                MinimumThroughput = 2,
                SamplingDuration = LeftAlone,
                BreakDuration = LeftAlone,
            })
            .AddTimeout(QuestionWaits)
            .Build();
    }

    /// <summary>Which model's vectors these are; null where there is none.</summary>
    public string? Model => _generator?.GetService(typeof(EmbeddingGeneratorMetadata)) is EmbeddingGeneratorMetadata { DefaultModelId: { } id }
        ? id
        : _generator?.GetType().Name;

    /// <summary>How many numbers a vector has, by trying; null where there is no model or it is away.</summary>
    public async Task<int?> LengthAsync(CancellationToken cancellationToken) => _length ??= await OfTextsAsync([LengthProbe], cancellationToken) is [var probe] ? probe.Length : null;

    /// <returns>One vector for each passage; null where there is no model or it is away.</returns>
    public Task<float[][]?> OfPassagesAsync(IReadOnlyCollection<Passage> passages, CancellationToken cancellationToken) =>
        OfTextsAsync(passages.Select(TextOf), cancellationToken);

    /// <returns>Null where there is no model or it is away.</returns>
    public async Task<float[]?> OfQuestionAsync(KnowledgeQuery query, CancellationToken cancellationToken)
    {
        if (_generator is null || string.IsNullOrWhiteSpace(query.Text))
        {
            return null;
        }

        var text = Clip(query.ResidentHistory is [.., var before] ? $"{before}\n{query.Text}" : query.Text);
        if (_questions.TryGetValue(text, out float[]? known))
        {
            return known;
        }

        try
        {
            var vector = await _asking.ExecuteAsync(
                async token => Unit((await _generator.GenerateAsync([text], null, token))[0].Vector.Span), cancellationToken);
            return _questions.Set(text, vector, new MemoryCacheEntryOptions { Size = 1 });
        }
        catch (BrokenCircuitException)
        {
            return null;
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            _logger.QuestionNotEmbedded(failure);
            return null;
        }
    }

    public void Dispose() => _questions.Dispose();

    private async Task<float[][]?> OfTextsAsync(IEnumerable<string> texts, CancellationToken cancellationToken)
    {
        if (_generator is null)
        {
            return null;
        }

        try
        {
            var vectors = new List<float[]>();
            foreach (var some in texts.Chunk(TextsAtOnce))
            {
                vectors.AddRange((await _generator.GenerateAsync(some, null, cancellationToken)).Select(e => Unit(e.Vector.Span)));
            }

            return [.. vectors];
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            _logger.PassagesNotEmbedded(failure);
            return null;
        }
    }

    private static string TextOf(Passage passage) =>
        Clip(string.Join('\n', [passage.Title, .. passage.Headings, .. passage.Questions, passage.Text]));

    private static string Clip(string text) => text.Length > LongestText ? text[..LongestText] : text;

    private static float[] Unit(ReadOnlySpan<float> vector)
    {
        var unit = vector.ToArray();
        var norm = TensorPrimitives.Norm(vector);
        if (norm > 0)
        {
            TensorPrimitives.Divide(vector, norm, unit);
        }

        return unit;
    }
}
