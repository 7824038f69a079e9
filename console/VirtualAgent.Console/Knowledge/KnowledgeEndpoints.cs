using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Mvc;
using VirtualAgent.Console.Pages;
using VirtualAgent.Core.City;
using VirtualAgent.Core.Knowledge;

namespace VirtualAgent.Console.Knowledge;

internal static class KnowledgeEndpoints
{
    public const string QualityPath = "/staff/knowledge/quality";

    /// <summary>The opinions of residents as JSON lines, as <c>evals train --feedback</c> reads them.</summary>
    public const string FeedbackPath = "/staff/knowledge/feedback.jsonl";

    private const int MaxOpinions = 20_000;
    private const int MaxQuestion = 1_000;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter() },
    };

    public static void MapKnowledge(this IEndpointRouteBuilder staff)
    {
        staff.MapGet("knowledge/try", ([FromQuery] string? q, [FromQuery] string? language) =>
            StaffPage.Of<TryPage>(new { Question = Cut(q?.Trim() ?? string.Empty), Language = language }));
        staff.MapGet("knowledge/quality", () => StaffPage.Of<QualityPage>());
        staff.MapGet("knowledge/quality.json", async (IKnowledgeQuality quality, CityProfile city, TimeProvider time, CancellationToken cancellationToken) =>
            Results.Json(await quality.ReportAsync(Today(city, time), cancellationToken), Json));
        staff.MapGet("knowledge/feedback.jsonl", async (IAnswerFeedback feedback, CancellationToken cancellationToken) =>
            Results.Text(Lines(await feedback.NewestAsync(helped: null, MaxOpinions, cancellationToken)), "application/jsonl"));
    }

    /// <summary>A line for each opinion of an answer to a question in words; who asked is left out.</summary>
    private static string Lines(IEnumerable<AnswerOpinion> opinions) => string.Concat(opinions
        .Where(o => o.Question.Length > 0)
        .Select(o => JsonSerializer.Serialize(new { lang = o.Locale, question = o.Question, source = o.Source, passage = o.Passage, helped = o.Helped }, Json) + "\n"));

    public static DateOnly Today(CityProfile city, TimeProvider time) =>
        DateOnly.FromDateTime(city.LocalTime(time.GetUtcNow()).Date);

    private static string Cut(string question) => question.Length <= MaxQuestion ? question : question[..MaxQuestion];
}
