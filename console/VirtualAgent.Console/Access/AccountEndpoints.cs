using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using VirtualAgent.Console.Pages;

namespace VirtualAgent.Console.Access;

internal static class AccountEndpoints
{
    public const string PasswordPath = "/staff/password";
    public const string LogoutPath = "/staff/logout";

    public static void MapAccount(this IEndpointRouteBuilder staff)
    {
        staff.MapGet("password", () => Form([]));
        staff.MapPost("password", ChangeAsync);
        staff.MapPost("logout", SignOutAsync);
    }

    private static async Task<IResult> ChangeAsync(
        [FromForm] string? current,
        [FromForm] string? password,
        [FromForm] string? repeated,
        HttpContext context,
        SignInManager<IdentityUser> signIn)
    {
        var users = signIn.UserManager;
        if (await users.GetUserAsync(context.User) is not { } user)
        {
            return await SignOutAsync(context, signIn);
        }

        if (!(await signIn.CheckPasswordSignInAsync(user, current ?? string.Empty, lockoutOnFailure: true)).Succeeded)
        {
            return Form([new("current", "This is not your password.")]);
        }

        if (Faults(current, password, repeated) is { Length: > 0 } faults)
        {
            return Form(faults);
        }

        var changed = await users.ChangePasswordAsync(user, current!, password!);
        if (!changed.Succeeded)
        {
            return Form([.. changed.Errors.Select(error => new FieldFault("password", error.Description))]);
        }

        var oneTime = (await users.GetClaimsAsync(user)).Where(claim => claim.Type == StaffClaims.OneTimePassword);
        await users.RemoveClaimsAsync(user, oneTime);
        await signIn.RefreshSignInAsync(user);
        return Results.LocalRedirect("/staff?done=password");
    }

    private static FieldFault[] Faults(string? current, string? password, string? repeated)
    {
        if (string.IsNullOrEmpty(password))
        {
            return [new("password", "Enter a new password.")];
        }

        if (password == current)
        {
            return [new("password", "Choose a password that you have not used here.")];
        }

        return password == repeated ? [] : [new("repeated", "The two passwords are not the same.")];
    }

    /// <summary>A copy of the cookie is worth nothing either: the account's stamp changes.</summary>
    private static async Task<IResult> SignOutAsync(HttpContext context, SignInManager<IdentityUser> signIn)
    {
        if (await signIn.UserManager.GetUserAsync(context.User) is { } account)
        {
            await signIn.UserManager.UpdateSecurityStampAsync(account);
        }

        await signIn.SignOutAsync();
        return Results.LocalRedirect(SignInEndpoints.Path);
    }

    private static IResult Form(FieldFault[] faults) => StaffPage.Of<PasswordPage>(
        new { Faults = faults },
        faults.Length == 0 ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest);
}
