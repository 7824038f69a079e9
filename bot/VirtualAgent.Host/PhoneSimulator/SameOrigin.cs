namespace VirtualAgent.Host.PhoneSimulator;

/// <summary>Only the simulator's own page may press its buttons: another site in the same browser may not.</summary>
internal static class SameOrigin
{
    public static async ValueTask<object?> CheckAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var request = context.HttpContext.Request;
        return request.Headers.Origin.ToString() is { Length: > 0 } origin && origin != $"{request.Scheme}://{request.Host}"
            ? Results.StatusCode(StatusCodes.Status403Forbidden)
            : await next(context);
    }
}
