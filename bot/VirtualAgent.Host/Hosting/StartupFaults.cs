using Microsoft.Extensions.Options;
using VirtualAgent.Host.Payments;

namespace VirtualAgent.Host.Hosting;

/// <summary>Settings that must be put right before residents can be served, a line each: the key, what is wrong, the remedy.</summary>
internal static class StartupFaults
{
    public static IEnumerable<string> In(HostSettings settings, IConfiguration configuration)
    {
        if (!IsWritable(settings.DataFolder))
        {
            yield return $"Data:Folder: '{settings.DataFolder}' cannot be written to. Create it, or name another folder.";
        }

        if (settings.Demo)
        {
            if (DemoMode.FaultOf(settings, configuration) is { } fault)
            {
                yield return fault;
            }

            yield break;
        }

        if (!Uri.TryCreate(configuration["PublicBaseUrl"], UriKind.Absolute, out var address))
        {
            yield return "PublicBaseUrl: missing. Set it to the https address at which residents reach this host.";
        }
        else if (address.Scheme != Uri.UriSchemeHttps)
        {
            yield return $"PublicBaseUrl: '{address}' is not https. Calls, texts and payments must not travel in the open.";
        }

        if (!configuration.GetSection("WebChat:AllowedOrigins").GetChildren().Any())
        {
            yield return "WebChat:AllowedOrigins: missing. List the sites that embed the chat, such as https://www.city.gov.";
        }

        if (configuration["Payments:Provider"] is not (PaymentProvider.None or PaymentProvider.Sandbox))
        {
            yield return $"Payments:Provider: not '{PaymentProvider.None}' or '{PaymentProvider.Sandbox}'. With '{PaymentProvider.None}' "
                + "residents hear what they owe and where to pay; the sandbox takes test cards and no money, for a trial.";
        }
    }

    /// <summary>What the features' own options have to say, read before anything listens.</summary>
    public static IEnumerable<string> InOptionsOf(IServiceProvider services)
    {
        try
        {
            services.GetService<IStartupValidator>()?.Validate();
            return [];
        }
        catch (OptionsValidationException exception)
        {
            return exception.Failures;
        }
        catch (AggregateException exception)
        {
            return exception.InnerExceptions.SelectMany(e => e is OptionsValidationException options ? options.Failures : [e.Message]);
        }
        catch (InvalidOperationException exception) when (exception.InnerException is FormatException or ArgumentException)
        {
            // A number that is none: the binder's message names the key and the value.
            return [exception.Message];
        }
    }

    private static bool IsWritable(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
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
