using System.Net;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.HostFiltering;
using Microsoft.AspNetCore.HttpOverrides;
using VirtualAgent.Core.Knowledge;
using VirtualAgent.Host.Hosting.Settings;
using VirtualAgent.Host.Pages;
using VirtualAgent.Host.Workers;

namespace VirtualAgent.Host.Hosting;

/// <summary>The web server's own business: addresses, limits, errors, headers.</summary>
internal static class HostFrame
{
    /// <summary>A picture of 8 MiB and the form around it.</summary>
    private const long MaxBody = 9 * 1024 * 1024;

    public static HostSettings AddFrame(this WebApplicationBuilder builder, StartupFaults faults)
    {
        faults.Add(SettingsCheck.TakeOut(builder.Configuration));
        var settings = HostSettings.Read(builder.Configuration);
        faults.Add(HostCheck.Faults(settings, builder.Configuration));

        builder.WebHost.UseUrls([.. settings.Urls]).ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = MaxBody;
        });
        builder.Logging.AddFilter("Microsoft.EntityFrameworkCore", LogLevel.Warning)
            .AddFilter("Microsoft.EntityFrameworkCore.Database", LogLevel.Critical)
            .AddFilter("Microsoft.EntityFrameworkCore.Query", LogLevel.Critical)
            .AddFilter("Microsoft.EntityFrameworkCore.Update", LogLevel.Critical)
            .AddFilter("Microsoft.AspNetCore", LogLevel.Warning)
            .AddFilter("Microsoft.AspNetCore.Antiforgery", LogLevel.Error)
            .AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error)
            .AddFilter("System.Net.Http", LogLevel.Warning);
        builder.Services.AddSingleton(settings).AddSingleton(TimeProvider.System).AddStopAfterStart();
        builder.Services.AddDataProtection()
            .SetApplicationName("VirtualAgent")
            .PersistKeysToFileSystem(new DirectoryInfo(Path.Combine(settings.DataFolder, "keys")));
        builder.Services.AddProblemDetails().AddRequestLimits().AddAntiforgery(form =>
        {
            form.Cookie.Name = "va-form";
            form.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        });
        if (settings.Demo)
        {
            builder.Services.Configure<HostFilteringOptions>(filter => filter.AllowedHosts = [.. DemoMode.Hosts(settings, builder.Configuration)]);
        }

        builder.Services.Configure<ForwardedHeadersOptions>(forwarded => Trust(forwarded, builder.Configuration));
        return settings;
    }

    public static WebApplication UseFrame(this WebApplication app, HostSettings settings)
    {
        if (app.Configuration.GetSection("ForwardedHeaders:KnownProxies").GetChildren().Any())
        {
            app.UseForwardedHeaders();
        }

        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            StatusCodeSelector = StatusOf,
            SuppressDiagnosticsCallback = context => Outage.IsAway(context.Exception) || StatusOf(context.Exception) < StatusCodes.Status500InternalServerError,
        });
        if (!settings.Demo)
        {
            app.UseHsts();
        }

        app.UseHeadRequests();
        app.UseCitySiteFrame();
        app.UseStaticFiles();
        app.UseWebSockets();
        app.UseRouting();
        app.UseRateLimiter();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseAntiforgery();
        return app;
    }

    /// <summary>A database or an index that is away is 'try again', not 'bad request': nothing is acknowledged that is not stored.</summary>
    internal static int StatusOf(Exception exception) => exception switch
    {
        _ when Outage.IsMeantBy(exception) => StatusCodes.Status503ServiceUnavailable,
        KnowledgeUnavailableException => StatusCodes.Status503ServiceUnavailable,
        BadHttpRequestException refused => refused.StatusCode,
        AntiforgeryValidationException { InnerException: BadHttpRequestException refused } => refused.StatusCode,
        _ => StatusCodes.Status500InternalServerError,
    };

    private static void Trust(ForwardedHeadersOptions forwarded, IConfiguration configuration)
    {
        forwarded.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost;
        forwarded.KnownProxies.Clear();
        foreach (var proxy in configuration.GetSection("ForwardedHeaders:KnownProxies").GetChildren())
        {
            forwarded.KnownProxies.Add(IPAddress.Parse(proxy.Value!));
        }
    }
}
