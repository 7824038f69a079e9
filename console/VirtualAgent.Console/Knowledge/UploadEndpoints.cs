using Microsoft.AspNetCore.Mvc;
using VirtualAgent.Console.Access;
using VirtualAgent.Console.Answers;
using VirtualAgent.Console.Pages;
using VirtualAgent.Core.City;
using VirtualAgent.Core.Knowledge;

namespace VirtualAgent.Console.Knowledge;

/// <summary>Documents that staff add to the city's own, and take away again.</summary>
internal static class UploadEndpoints
{
    public const string ListPath = "/staff/knowledge/uploads";
    public const string AddPath = "/staff/knowledge/upload";
    public const string WithdrawPath = "/staff/knowledge/uploads/withdraw";

    private const int MaxUpload = 32 * 1024 * 1024;

    /// <summary>Where it is asked whether a document is really to be withdrawn.</summary>
    public static string WithdrawPathOf(string id) => $"{WithdrawPath}?id={Uri.EscapeDataString(id)}";

    public static void MapUploads(this IEndpointRouteBuilder staff)
    {
        staff.MapGet("knowledge/upload", () => StaffPage.Of<UploadPage>());
        staff.MapPost("knowledge/upload", AddAsync).WithMetadata(new FormLimit(MaxUpload));
        staff.MapGet("knowledge/uploads", () => StaffPage.Of<UploadListPage>());
        staff.MapGet("knowledge/uploads/withdraw", AskAsync);
        staff.MapPost("knowledge/uploads/withdraw", WithdrawAsync);
    }

    private static async Task<IResult> AddAsync(
        IFormFile? file,
        [FromForm] UploadForm? sent,
        CityProfile city,
        IDocumentUploads uploads,
        CancellationToken cancellationToken)
    {
        var form = sent ?? new();
        if (file is not { Length: > 0 })
        {
            return Page(form, "Choose a file that is not empty.");
        }

        if (city.FindDepartment(form.Department) is null)
        {
            return Page(form, "Choose the department that answers for the document.");
        }

        if (!string.IsNullOrWhiteSpace(form.Url) && !AnswerForm.IsWebPage(form.Url.Trim()))
        {
            return Page(form, "The address must begin with https:// or http://.");
        }

        using var content = new MemoryStream();
        await file.CopyToAsync(content, cancellationToken);
        var outcome = await uploads.AddAsync(form.Of(Path.GetFileName(file.FileName), content.ToArray()), cancellationToken);
        return outcome switch
        {
            UploadOutcome.Kept kept => StaffPage.Of<UploadPage>(new { Kept = kept }),
            UploadOutcome.Refused refused => Page(form, KnowledgeWords.Of(refused.Reason, refused.Detail)),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    private static async Task<IResult> AskAsync(string? id, IDocumentUploads uploads, CancellationToken cancellationToken) =>
        (await uploads.ListAsync(cancellationToken)).FirstOrDefault(u => u.Id == id) is { } upload
            ? StaffPage.Of<UploadWithdrawPage>(new { Upload = upload })
            : StaffPage.Notice(StatusCodes.Status404NotFound, "There is no such document that was added here.");

    private static async Task<IResult> WithdrawAsync([FromForm] string id, IDocumentUploads uploads, CancellationToken cancellationToken) =>
        Results.LocalRedirect($"{ListPath}?done={(await uploads.WithdrawAsync(id, cancellationToken) ? "upload-withdrawn" : "before")}");

    private static IResult Page(UploadForm form, string fault) =>
        StaffPage.Of<UploadPage>(new { Form = form, Fault = fault }, StatusCodes.Status400BadRequest);
}
