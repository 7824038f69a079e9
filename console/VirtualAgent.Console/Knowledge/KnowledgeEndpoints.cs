using Microsoft.AspNetCore.Mvc;
using VirtualAgent.Console.Pages;

namespace VirtualAgent.Console.Knowledge;

internal static class KnowledgeEndpoints
{
    private const int MaxQuestion = 1_000;

    public static void MapKnowledge(this IEndpointRouteBuilder staff) =>
        staff.MapGet("knowledge/try", ([FromQuery] string? q, [FromQuery] string? language) =>
            StaffPage.Of<TryPage>(new { Question = Cut(q?.Trim() ?? string.Empty), Language = language }));

    private static string Cut(string question) => question.Length <= MaxQuestion ? question : question[..MaxQuestion];
}
