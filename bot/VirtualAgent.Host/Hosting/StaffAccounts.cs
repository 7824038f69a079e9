using System.Security.Claims;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using VirtualAgent.Console;
using VirtualAgent.Host.Hosting.Settings;
using VirtualAgent.Storage;

namespace VirtualAgent.Host.Hosting;

/// <summary>Who may see the staff's pages, and how the first of them gets in.</summary>
internal static class StaffAccounts
{
    public const string AdminRole = "admin";

    private const string DemoUser = "admin@demo.invalid";
    private const string EmailKey = "Staff:AdminEmail";
    private const string PasswordKey = "Staff:AdminPassword";
    private const string PasswordLetters = "abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    /// <summary>A session whose password was changed elsewhere ends within this time.</summary>
    private static readonly TimeSpan StampInterval = TimeSpan.FromMinutes(1);

    public static IServiceCollection AddStaffAccounts(this IServiceCollection services)
    {
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        services.AddAuthorization();
        services.AddIdentityCore<IdentityUser>(identity =>
            {
                identity.Password.RequiredLength = 12;
                identity.Password.RequiredUniqueChars = 5;
                identity.Password.RequireNonAlphanumeric = false;
                identity.Lockout.MaxFailedAccessAttempts = 5;
                identity.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15);
                identity.User.RequireUniqueEmail = true;
            })
            .AddRoles<IdentityRole>()
            .AddStaffStore()
            .AddSignInManager()
            .AddDefaultTokenProviders();
        services.Configure<SecurityStampValidatorOptions>(stamp => stamp.ValidationInterval = StampInterval);
        services.AddOptions<CookieAuthenticationOptions>(IdentityConstants.ApplicationScheme).Configure<HostSettings>((cookie, settings) =>
            cookie.Cookie.SecurePolicy = settings.Demo ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always);
        return services.ConfigureApplicationCookie(cookie =>
        {
            cookie.Cookie.Name = "va-staff";
            cookie.Cookie.Path = "/staff";
            cookie.Cookie.SameSite = SameSiteMode.Lax;
            cookie.LoginPath = "/staff/login";
            cookie.LogoutPath = "/staff/logout";
            cookie.AccessDeniedPath = "/staff/denied";
            cookie.ExpireTimeSpan = TimeSpan.FromHours(8);
        });
    }

    /// <summary>What stands against opening the first account, where there is none yet.</summary>
    public static async Task<IReadOnlyList<SettingFault>> FaultsAsync(IServiceProvider services, HostSettings settings, IConfiguration configuration)
    {
        await using var scope = services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<IdentityUser>>();
        if (await users.Users.AnyAsync())
        {
            return [];
        }

        var (email, password) = First(settings, configuration);
        var user = Administrator(email ?? DemoUser);
        var faults = new List<SettingFault>();
        if (string.IsNullOrWhiteSpace(email))
        {
            faults.Add(new(EmailKey, "missing. No staff account exists yet: name the first administrator's e-mail address."));
        }

        foreach (var validator in users.UserValidators)
        {
            faults.AddRange(Read(EmailKey, await validator.ValidateAsync(users, user)));
        }

        if (string.IsNullOrWhiteSpace(password))
        {
            faults.Add(new(PasswordKey, "missing. Give the first administrator a password of at least 12 characters, and remove it afterwards."));
            return faults;
        }

        foreach (var validator in users.PasswordValidators)
        {
            faults.AddRange(Read(PasswordKey, await validator.ValidateAsync(users, user, password)));
        }

        return faults;
    }

    /// <summary>Opens the first account. Returns the one-time password where it made one up, to be printed and forgotten.</summary>
    public static async Task<StaffInvitation?> OpenFirstAsync(IServiceProvider services, HostSettings settings, IConfiguration configuration)
    {
        await using var alone = await services.GetRequiredService<StorageDatabase>().LockAsync(CancellationToken.None);
        await using var scope = services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<IdentityUser>>();
        if (await users.Users.AnyAsync())
        {
            return null;
        }

        var (email, password) = First(settings, configuration);
        await scope.ServiceProvider.GetRequiredService<RoleManager<IdentityRole>>().CreateAsync(new(AdminRole));
        var user = Administrator(email!);
        await users.CreateAsync(user, password!);
        await users.AddToRoleAsync(user, AdminRole);
        await users.AddClaimAsync(user, new Claim(StaffClaims.OneTimePassword, bool.TrueString));
        return configuration[PasswordKey] is null ? new(email!, password!) : null;
    }

    private static (string? Email, string? Password) First(HostSettings settings, IConfiguration configuration) => (
        configuration[EmailKey] ?? (settings.Demo ? DemoUser : null),
        configuration[PasswordKey] ?? (settings.Demo ? NewPassword() : null));

    private static IdentityUser Administrator(string email) => new(email) { Email = email, EmailConfirmed = true };

    private static IEnumerable<SettingFault> Read(string key, IdentityResult judged) =>
        judged.Errors.Select(error => new SettingFault(key, error.Description)).Distinct();

    /// <summary>Letters and digits that cannot be mistaken for one another, with one of each kind for the password rules.</summary>
    private static string NewPassword() => RandomNumberGenerator.GetString(PasswordLetters, 17) + "aZ7";
}

/// <param name="Password">In the clear; stored nowhere.</param>
internal sealed record StaffInvitation(string User, string Password);
