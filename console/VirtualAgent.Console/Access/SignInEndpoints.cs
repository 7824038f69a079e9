using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using VirtualAgent.Console.Accounts;
using VirtualAgent.Console.Pages;

namespace VirtualAgent.Console.Access;

internal static class SignInEndpoints
{
    public const string Path = "/staff/login";

    public static void MapSignIn(this IEndpointRouteBuilder staff)
    {
        staff.MapGet("login", Show);
        staff.MapPost("login", SignInAsync);
    }

    private static IResult Show(HttpContext context, [FromQuery] string? returnUrl) =>
        context.User.Identity is { IsAuthenticated: true } ? Results.LocalRedirect(Within(returnUrl)) : Form(null, returnUrl, null);

    private static async Task<IResult> SignInAsync(
        [FromForm] string? email,
        [FromForm] string? password,
        [FromQuery] string? returnUrl,
        HttpContext context,
        SignInManager<IdentityUser> signIn,
        ILogger<StaffAccountBook> logger)
    {
        var result = await signIn.PasswordSignInAsync(
            email?.Trim() ?? string.Empty, password ?? string.Empty, isPersistent: false, lockoutOnFailure: true);
        if (!result.Succeeded)
        {
            await TellAsync(result, email, context, signIn.UserManager, logger);
        }

        return result switch
        {
            { Succeeded: true } => Results.LocalRedirect(Within(returnUrl)),
            { IsLockedOut: true } => Form(email, returnUrl, "This account is locked. Try again in 15 minutes, or ask an administrator to let you in."),
            _ => Form(email, returnUrl, "The e-mail address or the password is wrong."),
        };
    }

    private static async Task TellAsync(
        Microsoft.AspNetCore.Identity.SignInResult result, string? email, HttpContext context, UserManager<IdentityUser> users, ILogger logger)
    {
        var id = (await users.FindByNameAsync(email?.Trim() ?? string.Empty))?.Id ?? "unknown";
        var address = context.Connection.RemoteIpAddress?.ToString() ?? "unknown";
        if (result.IsLockedOut)
        {
            Log.AccountLocked(logger, id, address);
        }
        else
        {
            Log.SignInFailed(logger, id, address);
        }
    }

    private static IResult Form(string? email, string? returnUrl, string? error) => StaffPage.Of<LoginPage>(
        new { Email = email, ReturnUrl = Within(returnUrl), Error = error },
        error is null ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest);

    /// <summary>Where to go after signing in: a staff page, and nowhere else.</summary>
    private static string Within(string? returnUrl) =>
        returnUrl is not null
        && new PathString(returnUrl.Split('?')[0] is ['/', ..] path ? path : null).StartsWithSegments("/staff", StringComparison.Ordinal)
        && !returnUrl.Contains("..", StringComparison.Ordinal)
        && !returnUrl.StartsWith(Path, StringComparison.Ordinal)
            ? returnUrl
            : "/staff";
}
