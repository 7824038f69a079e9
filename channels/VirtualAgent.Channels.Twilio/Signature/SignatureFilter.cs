using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace VirtualAgent.Channels.Twilio.Signature;

/// <summary>Lets only Twilio through: whatever is not signed for exactly this request is a 403, before anything else is done.</summary>
internal sealed class SignatureFilter(IOptions<TwilioOptions> options, ILogger<SignatureFilter> logger) : IEndpointFilter
{
    /// <summary>Twilio's webhooks are a few kilobytes.</summary>
    public const int MaxBodyBytes = 64 * 1024;

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        if (await AuthenticateAsync(http) is not { } form)
        {
            logger.BadSignature(Url(http));
            return Results.StatusCode(StatusCodes.Status403Forbidden);
        }

        if (!IsOurs(form))
        {
            logger.ForeignAccount(form["AccountSid"]!, Url(http));
            return Results.StatusCode(StatusCodes.Status403Forbidden);
        }

        http.Features.Set(form);
        return await next(context);
    }

    private async Task<TwilioForm?> AuthenticateAsync(HttpContext http)
    {
        var signature = http.Request.Headers[RequestSignature.Header].ToString();
        if (signature.Length is 0 or > 100 || await ReadBodyAsync(http.Request, http.RequestAborted) is not { } body)
        {
            return null;
        }

        try
        {
            var form = http.Request.HasFormContentType ? TwilioForm.Parse(Encoding.UTF8.GetString(body)) : TwilioForm.Empty;
            return IsBodySigned(http.Request, body) && IsSigned(http, form, signature) ? form : null;
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    private bool IsSigned(HttpContext http, TwilioForm form, string signature)
    {
        string[] tokens = options.Value.PreviousAuthToken is { Length: > 0 } previous
            ? [options.Value.AuthToken, previous]
            : [options.Value.AuthToken];
        return RequestSignature.IsValid(tokens, Url(http), form.Parameters, signature);
    }

    /// <summary>One token may sign for several accounts, such as a project's subaccounts; only the city's own is answered.</summary>
    private bool IsOurs(TwilioForm form) => form["AccountSid"] is not { Length: > 0 } account || account == options.Value.AccountSid;

    private string Url(HttpContext http)
    {
        var target = http.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        return http.WebSockets.IsWebSocketRequest ? options.Value.PublicSocketUrl(target) : options.Value.PublicUrl(target);
    }

    /// <summary>A body that is no form is not part of the signed text; the signed URL carries its hash.</summary>
    private static bool IsBodySigned(HttpRequest request, byte[] body) =>
        request.HasFormContentType
        || (request.Query[RequestSignature.BodyHashParameter].ToString() is { Length: > 0 } claimed
            ? RequestSignature.IsBodyHash(body, claimed)
            : body.Length == 0);

    private static async Task<byte[]?> ReadBodyAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (request.ContentLength > MaxBodyBytes)
        {
            return null;
        }

        if (HttpMethods.IsGet(request.Method) || HttpMethods.IsConnect(request.Method))
        {
            return [];
        }

        var buffer = new byte[MaxBodyBytes + 1];
        var read = await request.Body.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellationToken);
        return read > MaxBodyBytes ? null : buffer[..read];
    }
}
