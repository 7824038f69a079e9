using Microsoft.AspNetCore.Antiforgery;
using VirtualAgent.Console.Pages;

namespace VirtualAgent.Console.Access;

/// <summary>Before every staff page and form: a valid form token, and no one-time password any more.</summary>
internal sealed class StaffGate(IAntiforgery antiforgery) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext invocation, EndpointFilterDelegate next)
    {
        var context = invocation.HttpContext;
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers["X-Robots-Tag"] = "noindex";
        if (!await antiforgery.IsRequestValidAsync(context))
        {
            return StaffPage.Notice(StatusCodes.Status400BadRequest, "This form is out of date. Go back, reload the page and try again.");
        }

        return MustChangePassword(context) ? Results.LocalRedirect(AccountEndpoints.PasswordPath) : await next(invocation);
    }

    private static bool MustChangePassword(HttpContext context) =>
        context.User.HasClaim(claim => claim.Type == StaffClaims.OneTimePassword)
        && context.Request.Path.Value is not (AccountEndpoints.PasswordPath or AccountEndpoints.LogoutPath);
}
