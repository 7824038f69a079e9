using System.Text;
using Microsoft.AspNetCore.Connections;
using VirtualAgent.Core.City;
using VirtualAgent.Core.Knowledge;
using VirtualAgent.Core.Understanding;
using VirtualAgent.Host.Hosting.Settings;
using VirtualAgent.Knowledge.Index;
using VirtualAgent.Recognizers;
using VirtualAgent.Storage;

namespace VirtualAgent.Host.Hosting;

/// <summary>The steps between building the host and serving: check, migrate, open the first account, tell where things are.</summary>
internal static class HostStart
{
    public static async Task PrepareAsync(this WebApplication app, HostSettings settings, StartupFaults faults)
    {
        if (KnowledgeFile.SetAsideIfBroken(settings.Knowledge(app.Configuration).DatabasePath) is { } aside)
        {
            Log.IndexSetAside(app.Logger, aside);
        }

        var understanding = Task.Run(() => Learn(app.Services));
        faults.Add(OptionsCheck.Faults(app.Services));
        faults.Add(KnowledgeSources.Faults(app.Configuration, app.Services.GetService<CityProfile>()));
        if (!faults.Concern("Data", "Storage", "Redis"))
        {
            faults.Add(await DatabaseCheck.MigrateAsync(app.Services, settings));
        }

        faults.Add(faults.Concern("Data", "Storage", "Redis")
            ? StaffAccounts.FaultsUnasked(settings, app.Configuration)
            : await StaffAccounts.FaultsAsync(app.Services, settings, app.Configuration));

        await faults.ThrowIfAnyAsync();
        if (app.Services.GetRequiredService<StorageOptions>().SqliteLeftBehind is { } left)
        {
            Log.SqliteLeft(app.Logger, left);
        }

        if (app.Services.GetService<CityNumbers>() is { BillsLikeRequests: { IsEmpty: false } alike } numbers)
        {
            Log.NumbersAlike(app.Logger, string.Join(", ", alike), TrackingNumbers.Shape(numbers.RequestPrefix));
        }

        await understanding;
        var invitation = await StaffAccounts.OpenFirstAsync(app.Services, settings, app.Configuration);
        app.Lifetime.ApplicationStarted.Register(() => Log.Banner(app.Logger, Banner(app, settings, invitation)));
    }

    public static async Task ServeAsync(this WebApplication app)
    {
        try
        {
            await app.RunAsync();
        }
        catch (IOException exception) when (exception.InnerException is AddressInUseException)
        {
            throw new StartupException([$"--urls: {exception.Message} Stop what listens there, or choose another port."]);
        }
    }

    /// <summary>
    /// Learns the city's words while the database is opened, since both take a while; nobody waits for the documents' index,
    /// which is read after it: who searches first does, and hears what is wrong with it.
    /// </summary>
    private static void Learn(IServiceProvider services)
    {
        if (services.GetService<CityPack>() is not null)
        {
            services.GetRequiredService<IUnderstanding>();
            _ = Task.Run(() => services.GetRequiredService<IKnowledgeIndex>().IsAvailableAsync(CancellationToken.None));
        }
    }

    private static string Banner(WebApplication app, HostSettings settings, StaffInvitation? invitation)
    {
        var address = app.Urls.FirstOrDefault() ?? settings.Urls[0];
        var banner = new StringBuilder($"The city hall is open at {address}/");
        banner.AppendLine().Append($"  staff pages      {address}/staff");
        if (settings.Demo)
        {
            banner.AppendLine().Append($"  phone simulator  {address}/phone");
            banner.AppendLine().Append("  DEMO MODE: this machine only, sandbox payments, simulated phone. Not for real residents.");
        }

        if (!ChannelComposition.HasTwilio(app.Configuration))
        {
            banner.AppendLine().Append("  no Twilio account is configured: the chat only, no texts and no calls");
        }

        if (invitation is not null)
        {
            banner.AppendLine().Append($"  staff account, shown once: {invitation.User}  password: {invitation.Password}");
        }

        return banner.ToString();
    }
}
