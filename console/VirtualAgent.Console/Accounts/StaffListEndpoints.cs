using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using VirtualAgent.Console.Pages;

namespace VirtualAgent.Console.Accounts;

/// <summary><c>/staff/accounts</c>: who may sign in, for administrators.</summary>
internal static class StaffListEndpoints
{
    public const string Path = "/staff/accounts";

    public static void MapStaffList(this IEndpointRouteBuilder staff)
    {
        var admins = staff.MapGroup("accounts").RequireAuthorization(policy => policy.RequireRole(StaffAccountBook.AdminRole));
        admins.MapGet(string.Empty, () => Page());
        admins.MapPost("add", AddAsync);
        admins.MapPost("reset", ResetAsync);
        admins.MapPost("unlock", UnlockAsync);
        admins.MapPost("disable", DisableAsync);
        staff.MapGet("denied", () => StaffPage.Notice(StatusCodes.Status403Forbidden, "Only administrators may open this page."));
    }

    private static async Task<IResult> AddAsync(
        [FromForm] string? email, [FromForm] bool? administrator, HttpContext context, StaffAccountBook book, ILogger<StaffAccountBook> logger)
    {
        var name = email?.Trim() ?? string.Empty;
        var password = StaffAccountBook.NewPassword();
        var added = await book.AddAsync(name, password, administrator is true);
        if (!added.Succeeded)
        {
            return StaffPage.Of<StaffListPage>(
                new { Email = name, Fault = string.Join(' ', added.Errors.Select(error => error.Description).Distinct()) },
                StatusCodes.Status400BadRequest);
        }

        Log.AccountAdded(logger, NameOf(context));
        return Page(name, password);
    }

    private static Task<IResult> ResetAsync(
        [FromForm] string? id, HttpContext context, StaffAccountBook book, UserManager<IdentityUser> users, ILogger<StaffAccountBook> logger) =>
        WithAsync(id, users, async user =>
        {
            Log.AccountReset(logger, user.Id, NameOf(context));
            return Page(user.UserName, await book.ResetAsync(user));
        });

    private static Task<IResult> UnlockAsync(
        [FromForm] string? id, HttpContext context, StaffAccountBook book, UserManager<IdentityUser> users, ILogger<StaffAccountBook> logger) =>
        WithAsync(id, users, async user =>
        {
            await book.UnlockAsync(user);
            Log.AccountUnlocked(logger, user.Id, NameOf(context));
            return Results.LocalRedirect($"{Path}?done=unlocked");
        });

    private static Task<IResult> DisableAsync(
        [FromForm] string? id, HttpContext context, StaffAccountBook book, UserManager<IdentityUser> users, ILogger<StaffAccountBook> logger) =>
        WithAsync(id, users, async user =>
        {
            if (user.Id == users.GetUserId(context.User))
            {
                return StaffPage.Of<StaffListPage>(new { Fault = "You cannot disable your own account." }, StatusCodes.Status400BadRequest);
            }

            await book.DisableAsync(user);
            Log.AccountDisabled(logger, user.Id, NameOf(context));
            return Results.LocalRedirect($"{Path}?done=disabled");
        });

    private static async Task<IResult> WithAsync(string? id, UserManager<IdentityUser> users, Func<IdentityUser, Task<IResult>> act) =>
        await users.FindByIdAsync(id ?? string.Empty) is { } user
            ? await act(user)
            : StaffPage.Notice(StatusCodes.Status404NotFound, "There is no such account.");

    /// <summary>The account that acts, by its id: addresses are not logged.</summary>
    private static string NameOf(HttpContext context) =>
        context.User.FindFirst(System.Security.Claims.ClaimTypes.NameIdentifier)?.Value ?? string.Empty;

    private static IResult Page(string? name = null, string? password = null) => StaffPage.Of<StaffListPage>(new { Invited = name, Password = password });
}
