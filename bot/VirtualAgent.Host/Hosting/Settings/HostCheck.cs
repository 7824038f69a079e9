namespace VirtualAgent.Host.Hosting.Settings;

/// <summary>The host's own settings, as a whole: what real residents need, and what demo mode may not have.</summary>
internal static class HostCheck
{
    public static IEnumerable<SettingFault> Faults(HostSettings settings, IConfiguration configuration)
    {
        if (!IsWritable(settings.DataFolder))
        {
            yield return new("Data:Folder", $"'{settings.DataFolder}' cannot be written to. Create it, or name another folder.");
        }

        if (settings.Demo && DemoMode.FaultOf(settings, configuration) is { } demo)
        {
            yield return demo;
        }

        var needed = settings.Demo ? [] : NeededByResidents(configuration).ToList();
        if (needed.Count > 0 && DemoMode.EndOf(configuration) is { } end)
        {
            yield return end;
        }

        foreach (var fault in ListenCheck.Faults(settings.Urls, IsCertified(configuration)).Concat(needed))
        {
            yield return fault;
        }
    }

    private static IEnumerable<SettingFault> NeededByResidents(IConfiguration configuration)
    {
        if (HostSettings.PublicBaseUrl(configuration) is not { } address)
        {
            yield return new("PublicBaseUrl", "missing. Set it to the https address at which residents reach this host.");
        }
        else if (address.Scheme != Uri.UriSchemeHttps)
        {
            yield return new("PublicBaseUrl", $"'{address}' is not https. Calls, texts and payments must not travel in the open.");
        }

        if (!configuration.GetSection("WebChat:AllowedOrigins").GetChildren().Any())
        {
            yield return new("WebChat:AllowedOrigins", "missing. List the sites that embed the chat, such as https://www.city.gov.");
        }

        if (string.IsNullOrEmpty(configuration["Payments:Provider"]))
        {
            yield return new("Payments:Provider", "missing. With 'none' residents hear what they owe and where to pay; "
                + "'sandbox' takes test cards and no money, for a trial.");
        }
    }

    private static bool IsCertified(IConfiguration configuration) =>
        configuration.GetSection("Kestrel:Certificates:Default").Exists()
        || configuration.GetSection("Kestrel:Endpoints").GetChildren().Any(endpoint => endpoint.GetSection("Certificate").Exists());

    /// <summary>What residents wrote lies there: a folder that we make is for this user alone.</summary>
    private static void Create(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
        }
        else if (!Directory.Exists(folder))
        {
            Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    private static bool IsWritable(string folder)
    {
        try
        {
            Create(folder);
            var probe = Path.Combine(folder, $".probe-{Guid.NewGuid():N}");
            File.WriteAllText(probe, string.Empty);
            File.Delete(probe);
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
