using System.Security.Claims;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace VirtualAgent.Console.Accounts;

/// <summary>The staff's accounts. A password that is given out here is good for one sign-in, which asks for a new one.</summary>
public sealed class StaffAccountBook(UserManager<IdentityUser> users, RoleManager<IdentityRole> roles, TimeProvider time)
{
    public const string AdminRole = "admin";

    private const string PasswordLetters = "abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    /// <summary>Letters and digits that cannot be mistaken for one another, with one of each kind for the password rules.</summary>
    public static string NewPassword() => RandomNumberGenerator.GetString(PasswordLetters, 17) + "aZ7";

    public static IdentityUser Account(string email) => new(email) { Email = email, EmailConfirmed = true };

    public async Task<IReadOnlyList<StaffAccount>> ListAsync(CancellationToken cancellationToken)
    {
        var accounts = new List<StaffAccount>();
        foreach (var user in await users.Users.OrderBy(user => user.NormalizedUserName).ToListAsync(cancellationToken))
        {
            accounts.Add(new(
                user.Id,
                user.UserName ?? user.Id,
                await users.IsInRoleAsync(user, AdminRole),
                (await users.GetClaimsAsync(user)).Any(claim => claim.Type == StaffClaims.OneTimePassword),
                StateOf(user)));
        }

        return accounts;
    }

    /// <summary>Opens an account that has a one-time password.</summary>
    public async Task<IdentityResult> AddAsync(string email, string password, bool administrator)
    {
        var user = Account(email);
        var created = await users.CreateAsync(user, password);
        if (!created.Succeeded)
        {
            return created;
        }

        if (administrator)
        {
            if (!await roles.RoleExistsAsync(AdminRole))
            {
                await roles.CreateAsync(new(AdminRole));
            }

            await users.AddToRoleAsync(user, AdminRole);
        }

        return await users.AddClaimAsync(user, OneTime());
    }

    /// <summary>Gives the account a one-time password and lets it in again.</summary>
    public async Task<string> ResetAsync(IdentityUser user)
    {
        var password = NewPassword();
        var reset = await users.ResetPasswordAsync(user, await users.GeneratePasswordResetTokenAsync(user), password);
        if (!reset.Succeeded)
        {
            throw new InvalidOperationException(string.Join(' ', reset.Errors.Select(error => error.Description)));
        }

        if (!(await users.GetClaimsAsync(user)).Any(claim => claim.Type == StaffClaims.OneTimePassword))
        {
            await users.AddClaimAsync(user, OneTime());
        }

        await UnlockAsync(user);
        return password;
    }

    /// <summary>Lets a locked or disabled account in again, with the password that it had.</summary>
    public async Task UnlockAsync(IdentityUser user)
    {
        await users.SetLockoutEndDateAsync(user, null);
        await users.ResetAccessFailedCountAsync(user);
    }

    /// <summary>Lets nobody in with it, and ends its sessions.</summary>
    public async Task DisableAsync(IdentityUser user)
    {
        await users.SetLockoutEndDateAsync(user, DateTimeOffset.MaxValue);
        await users.UpdateSecurityStampAsync(user);
    }

    private static Claim OneTime() => new(StaffClaims.OneTimePassword, bool.TrueString);

    private AccountState StateOf(IdentityUser user) =>
        user.LockoutEnd is not { } end || end <= time.GetUtcNow() ? AccountState.Open
        : end == DateTimeOffset.MaxValue ? AccountState.Disabled
        : AccountState.Locked;
}
