using System.Collections.Immutable;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Net.Http.Headers;
using VirtualAgent.Channels.DirectLine.Activities;
using VirtualAgent.Core.Messages;

namespace VirtualAgent.Channels.DirectLine.Endpoints;

/// <summary><c>POST /conversations/{id}/upload</c>: pictures, raw or as multipart with the activity that they belong to.</summary>
internal sealed class UploadEndpoint(CallerCheck callers, PublicAddress address, IAttachmentStore store, ActivityEndpoints activities, MessageLimit limit)
{
    private const string ActivityContentType = "application/vnd.microsoft.activity";
    private const int MaxPictures = 5;

    public async Task<IResult> PostAsync(HttpRequest request, string conversationId, string? userId, CancellationToken cancellationToken)
    {
        var (caller, refusal) = callers.Of(request, conversationId);
        if (caller is null)
        {
            return refusal!;
        }

        if (limit.Refusal(caller, conversationId, request.HttpContext.Response) is { } tooMany)
        {
            return tooMany;
        }

        if ((caller.Token?.UserId ?? userId) is not { Length: > 0 and <= 100 } user)
        {
            return DirectLineError.Missing("userId");
        }

        if (request.ContentLength > DirectLineLimits.UploadBytes)
        {
            return DirectLineError.TooLarge;
        }

        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = DirectLineLimits.UploadBytes;
        }

        try
        {
            var (upload, fault) = request.HasFormContentType
                ? await FromFormAsync(request, cancellationToken)
                : await FromBodyAsync(request, cancellationToken);
            return upload is null ? fault! : await TakeAsync(request, conversationId, user, upload, cancellationToken);
        }
        catch (BadHttpRequestException fault) when (fault.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return DirectLineError.TooLarge;
        }
    }

    private async Task<IResult> TakeAsync(
        HttpRequest request, string conversationId, string user, Upload upload, CancellationToken cancellationToken)
    {
        var pictures = ImmutableArray.CreateBuilder<Attachment>();
        foreach (var (name, content) in upload.Files)
        {
            await using (content)
            {
                if (await store.AddAsync(WebChatKey.Of(conversationId), name, content, cancellationToken) is not { } picture)
                {
                    return DirectLineError.BadArgument("Only pictures can be sent: JPEG, PNG, GIF, WebP or HEIC.");
                }

                pictures.Add(picture);
            }
        }

        var message = new ResidentMessage(conversationId, user, upload.Activity, pictures.ToImmutable(), address.Of(request));
        return await activities.TakeAsync(message, cancellationToken);
    }

    private static async Task<(Upload? Upload, IResult? Fault)> FromFormAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        IFormCollection form;
        try
        {
            form = await request.ReadFormAsync(
                new FormOptions { MultipartBodyLengthLimit = DirectLineLimits.UploadBytes, ValueLengthLimit = DirectLineLimits.BodyBytes },
                cancellationToken);
        }
        catch (Exception unread) when (unread is InvalidDataException or (IOException and not BadHttpRequestException))
        {
            return (null, DirectLineError.BadArgument("The parts of this upload cannot be read, or are too large."));
        }

        var pictures = form.Files.Where(file => !IsActivity(file)).ToList();
        if (pictures.Count is 0 or > MaxPictures)
        {
            return (null, DirectLineError.BadArgument($"Send 1 to {MaxPictures} pictures."));
        }

        if (pictures.Any(file => file.Length > DirectLineLimits.PictureBytes))
        {
            return (null, DirectLineError.TooLarge);
        }

        var (activity, fault) = await ActivityOfAsync(form, cancellationToken);
        return activity is null
            ? (null, fault)
            : (new Upload(activity, [.. pictures.Select(file => (file.FileName, file.OpenReadStream()))]), null);
    }

    private static async Task<(IncomingActivity? Activity, IResult? Fault)> ActivityOfAsync(IFormCollection form, CancellationToken cancellationToken)
    {
        if (form.Files.FirstOrDefault(IsActivity) is not { } part)
        {
            return BoundedBody.Parse<IncomingActivity>(System.Text.Encoding.UTF8.GetBytes(form["activity"].ToString()));
        }

        if (part.Length > DirectLineLimits.BodyBytes)
        {
            return (null, DirectLineError.TooLarge);
        }

        using var json = new MemoryStream();
        await part.CopyToAsync(json, cancellationToken);
        return BoundedBody.Parse<IncomingActivity>(json.ToArray());
    }

    private static async Task<(Upload? Upload, IResult? Fault)> FromBodyAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var content = new MemoryStream();
        var chunk = new byte[64 * 1024];
        int read;
        while ((read = await request.Body.ReadAsync(chunk, cancellationToken)) > 0)
        {
            if (content.Length + read > DirectLineLimits.PictureBytes)
            {
                return (null, DirectLineError.TooLarge);
            }

            content.Write(chunk, 0, read);
        }

        content.Position = 0;
        var name = ContentDispositionHeaderValue.TryParse(request.Headers.ContentDisposition.ToString(), out var disposition)
            ? HeaderUtilities.RemoveQuotes(disposition.FileNameStar.HasValue ? disposition.FileNameStar : disposition.FileName).ToString()
            : string.Empty;
        return (new Upload(new IncomingActivity(), [(name.Length == 0 ? "picture" : name, content)]), null);
    }

    private static bool IsActivity(IFormFile file) =>
        file.ContentType.StartsWith(ActivityContentType, StringComparison.OrdinalIgnoreCase);

    private sealed record Upload(IncomingActivity Activity, IReadOnlyList<(string Name, System.IO.Stream Content)> Files);
}
