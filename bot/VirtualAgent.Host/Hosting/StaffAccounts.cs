using System.Security.Claims;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using VirtualAgent.Console;
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

    /// <summary>Opens the first account. Returns the one-time password where it made one up, to be printed and forgotten.</summary>
    public static async Task<StaffInvitation?> OpenFirstAsync(IServiceProvider services, HostSettings settings, IConfiguration configuration)
    {
        await using var scope = services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<IdentityUser>>();
        if (await users.Users.AnyAsync())
        {
            return null;
        }

        var email = configuration[EmailKey] ?? (settings.Demo ? DemoUser : null);
        var password = configuration[PasswordKey] ?? (settings.Demo ? NewPassword() : null);
        StartupException.ThrowIfAny(Missing(email, password));
        await scope.ServiceProvider.GetRequiredService<RoleManager<IdentityRole>>().CreateAsync(new(AdminRole));
        var user = new IdentityUser(email!) { Email = email, EmailConfirmed = true };
        var created = await users.CreateAsync(user, password!);
        StartupException.ThrowIfAny(created.Errors.Select(e => $"{PasswordKey}: {e.Description}"));
        await users.AddToRoleAsync(user, AdminRole);
        await users.AddClaimAsync(user, new Claim(StaffClaims.OneTimePassword, bool.TrueString));
        return configuration[PasswordKey] is null ? new(email!, password!) : null;
    }

    private static IEnumerable<string> Missing(string? email, string? password)
    {
        if (string.IsNullOrWhiteSpace(email))
        {
            yield return $"{EmailKey}: missing. No staff account exists yet: name the first administrator's e-mail address.";
        }

        if (string.IsNullOrWhiteSpace(password))
        {
            yield return $"{PasswordKey}: missing. Give the first administrator a password of at least 12 characters, and remove it afterwards.";
        }
    }

    /// <summary>Letters and digits that cannot be mistaken for one another, with one of each kind for the password rules.</summary>
    private static string NewPassword() => RandomNumberGenerator.GetString(PasswordLetters, 17) + "aZ7";
}

/// <param name="Password">In the clear; stored nowhere.</param>
internal sealed record StaffInvitation(string User, string Password);
