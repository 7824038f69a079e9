using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace VirtualAgent.Open311.Answers;

/// <summary>XML or JSON, by the address's ending, else by what the client accepts.</summary>
internal static class AnswerFormat
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerOptions.Default) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static bool IsKnown(HttpContext context) => Named(context) is null or "xml" or "json";

    public static Task WriteAsync(HttpContext context, GeoReportAnswer answer)
    {
        context.Response.StatusCode = answer.Status;
        var xml = Named(context) is { } named ? named != "json" : PrefersXml(context.Request);
        context.Response.ContentType = xml ? "text/xml; charset=utf-8" : "application/json; charset=utf-8";
        return context.Response.WriteAsync(
            xml ? GeoReportXml.Write(answer.Root, answer.Body) : answer.Body.ToJsonString(Json), context.RequestAborted);
    }

    private static string? Named(HttpContext context) => context.Request.RouteValues["format"] as string;

    private static bool PrefersXml(HttpRequest request)
    {
        var accepted = request.Headers.Accept.ToString();
        return accepted.Contains("xml", StringComparison.OrdinalIgnoreCase)
            && !accepted.Contains("json", StringComparison.OrdinalIgnoreCase);
    }
}
