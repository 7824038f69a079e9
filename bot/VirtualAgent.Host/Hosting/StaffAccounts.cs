using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using VirtualAgent.Console.Accounts;
using VirtualAgent.Host.Hosting.Settings;
using VirtualAgent.Storage;

namespace VirtualAgent.Host.Hosting;

/// <summary>Who may see the staff's pages, and how the first of them gets in.</summary>
internal static class StaffAccounts
{
    private const string DemoUser = "admin@demo.invalid";
    private const string EmailKey = "Staff:AdminEmail";
    private const string PasswordKey = "Staff:AdminPassword";
    private const string ResetKey = "Staff:Reset";

    /// <summary>A session that was signed out, or whose password was changed elsewhere, ends at its next request.</summary>
    private static readonly TimeSpan StampInterval = TimeSpan.Zero;

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
            cookie.Events.OnRedirectToLogin = WithoutHost(cookie.Events.OnRedirectToLogin);
            cookie.Events.OnRedirectToAccessDenied = WithoutHost(cookie.Events.OnRedirectToAccessDenied);
        });
    }

    /// <summary>Leads on within the site, and never to a host that only the request names.</summary>
    private static Func<RedirectContext<CookieAuthenticationOptions>, Task> WithoutHost(Func<RedirectContext<CookieAuthenticationOptions>, Task> redirect) => context =>
    {
        context.RedirectUri = new Uri(context.RedirectUri).PathAndQuery;
        return redirect(context);
    };

    /// <summary>What stands against opening the first account, where there is none yet.</summary>
    public static async Task<IReadOnlyList<SettingFault>> FaultsAsync(IServiceProvider services, HostSettings settings, IConfiguration configuration)
    {
        await using var alone = await services.GetRequiredService<StorageDatabase>().LockAsync(CancellationToken.None);
        await using var scope = services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<IdentityUser>>();
        if (await users.Users.AnyAsync())
        {
            return configuration[ResetKey] is { Length: > 0 } reset && await users.FindByNameAsync(reset) is null
                ? [new(ResetKey, "there is no such account. Name the e-mail address of one that exists.")]
                : [];
        }

        var (email, password) = First(settings, configuration);
        var user = StaffAccountBook.Account(email ?? DemoUser);
        var faults = new List<SettingFault>();
        if (configuration[ResetKey] is { Length: > 0 } early && !early.Equals(email, StringComparison.OrdinalIgnoreCase))
        {
            faults.Add(new(ResetKey, "no account exists yet. Leave it out, or look whether Data:Folder and Storage name the right database."));
        }

        faults.AddRange(Missing(settings, configuration, "missing. No staff account exists yet"));
        foreach (var validator in users.UserValidators)
        {
            faults.AddRange(Read(EmailKey, await validator.ValidateAsync(users, user)));
        }

        foreach (var validator in string.IsNullOrWhiteSpace(password) ? [] : users.PasswordValidators)
        {
            faults.AddRange(Read(PasswordKey, await validator.ValidateAsync(users, user, password)));
        }

        return faults;
    }

    /// <summary>What the first account lacks, where the database that would tell whether it is needed cannot be asked.</summary>
    public static IEnumerable<SettingFault> FaultsUnasked(HostSettings settings, IConfiguration configuration) =>
        Missing(settings, configuration, "missing, unless a staff account exists already");

    /// <summary>Opens the first account, or the one that was locked out. Returns the one-time password where it made one up, to be printed and forgotten.</summary>
    public static async Task<StaffInvitation?> OpenFirstAsync(IServiceProvider services, HostSettings settings, IConfiguration configuration)
    {
        await using var alone = await services.GetRequiredService<StorageDatabase>().LockAsync(CancellationToken.None);
        await using var scope = services.CreateAsyncScope();
        if (await scope.ServiceProvider.GetRequiredService<UserManager<IdentityUser>>().Users.AnyAsync())
        {
            return await ResetAsync(scope.ServiceProvider, configuration);
        }

        var (email, password) = First(settings, configuration);
        await scope.ServiceProvider.GetRequiredService<StaffAccountBook>().AddAsync(email!, password!, administrator: true);
        return configuration[PasswordKey] is null ? new(email!, password!) : null;
    }

    /// <summary><c>Staff:Reset</c>: somebody stands before a closed door, and nobody inside can open it.</summary>
    private static async Task<StaffInvitation?> ResetAsync(IServiceProvider services, IConfiguration configuration)
    {
        if (configuration[ResetKey] is not { Length: > 0 } email
            || await services.GetRequiredService<UserManager<IdentityUser>>().FindByNameAsync(email) is not { } user)
        {
            return null;
        }

        Log.AccountReset(services.GetRequiredService<ILogger<StaffAccountBook>>());
        return new(email, await services.GetRequiredService<StaffAccountBook>().ResetAsync(user));
    }

    private static IEnumerable<SettingFault> Missing(HostSettings settings, IConfiguration configuration, string why)
    {
        var (email, password) = First(settings, configuration);
        if (string.IsNullOrWhiteSpace(email))
        {
            yield return new(EmailKey, $"{why}: name the first administrator's e-mail address.");
        }

        if (string.IsNullOrWhiteSpace(password))
        {
            yield return new(PasswordKey, $"{why}: give the first administrator a password of at least 12 characters, and remove it afterwards.");
        }
    }

    private static (string? Email, string? Password) First(HostSettings settings, IConfiguration configuration) => (
        configuration[EmailKey] ?? (settings.Demo ? DemoUser : null),
        configuration[PasswordKey] ?? (settings.Demo ? StaffAccountBook.NewPassword() : null));

    private static IEnumerable<SettingFault> Read(string key, IdentityResult judged) =>
        judged.Errors.Select(error => new SettingFault(key, error.Description)).Distinct();
}

/// <param name="Password">In the clear; stored nowhere.</param>
internal sealed record StaffInvitation(string User, string Password);
