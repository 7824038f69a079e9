using Microsoft.AspNetCore.Mvc;
using VirtualAgent.Console.Pages;
using VirtualAgent.Core.City;
using VirtualAgent.Core.Knowledge;

namespace VirtualAgent.Console.Answers;

internal static class AnswerEndpoints
{
    public const string ListPath = "/staff/knowledge/answers";
    public const string EditPath = "/staff/knowledge/answers/edit";
    public const string WithdrawPath = "/staff/knowledge/answers/withdraw";

    public static string PathOf(string id) => $"{EditPath}?id={Uri.EscapeDataString(id)}";

    /// <summary>The form for a new answer to what a resident asked.</summary>
    public static string PathFor(string question, string language) =>
        $"{EditPath}?question={Uri.EscapeDataString(question)}&language={Uri.EscapeDataString(language)}";

    public static void MapAnswers(this IEndpointRouteBuilder staff)
    {
        staff.MapGet("knowledge/answers", () => StaffPage.Of<AnswerListPage>());
        staff.MapGet("knowledge/answers/edit", EditAsync);
        staff.MapPost("knowledge/answers/edit", SaveAsync);
        staff.MapPost("knowledge/answers/withdraw", WithdrawAsync);
    }

    private static async Task<IResult> EditAsync(
        string? id,
        string? question,
        string? language,
        HttpContext context,
        IStaffAnswers answers,
        CancellationToken cancellationToken)
    {
        if (id is null)
        {
            return Page(new() { Question = question, Language = language, Owner = context.User.Identity?.Name });
        }

        var kept = await answers.ListAsync(cancellationToken);
        return kept.FirstOrDefault(a => a.IsOwn && a.Id == id) is { } answer ? Page(AnswerForm.Of(answer)) : Missing();
    }

    private static async Task<IResult> SaveAsync([FromForm] AnswerForm? sent, CityProfile city, IStaffAnswers answers, CancellationToken cancellationToken)
    {
        var form = sent ?? new();
        if (form.Fault(city) is { } fault)
        {
            return Page(form, fault);
        }

        var id = string.IsNullOrEmpty(form.Id) ? null : form.Id;
        return await answers.SaveAsync(id, form.Said(), cancellationToken) switch
        {
            StaffAnswerOutcome.Saved => Results.LocalRedirect($"{ListPath}?done=answer-saved"),
            StaffAnswerOutcome.AskedAlready => Page(form, "There is an answer to this question already. Change that one."),
            StaffAnswerOutcome.NotOnePassage => Page(form, "Write it shorter and without headings: it is said whole."),
            _ => Missing(),
        };
    }

    private static async Task<IResult> WithdrawAsync([FromForm] string id, IStaffAnswers answers, CancellationToken cancellationToken) =>
        Results.LocalRedirect($"{ListPath}?done={(await answers.WithdrawAsync(id, cancellationToken) ? "answer-withdrawn" : "before")}");

    private static IResult Page(AnswerForm form, string? fault = null) => StaffPage.Of<AnswerPage>(
        new { Form = form, Fault = fault },
        fault is null ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest);

    private static IResult Missing() => StaffPage.Notice(StatusCodes.Status404NotFound, "There is no such answer that can be changed here.");
}
