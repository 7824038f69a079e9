using System.Diagnostics;
using VirtualAgent.Core.Messages;

/// <summary>
/// Runs inside the host, before its own program (<c>DOTNET_STARTUP_HOOKS</c>, which wants this name and no namespace), and kills
/// it as a power cut would, when a message comes to the moment that the armed file names.
/// </summary>
internal static class StartupHook
{
    /// <summary>The environment variable with the path of the armed file.</summary>
    public const string ArmedFile = "VA_TEST_ARMED_FILE";
    private const string Endpoint = "Microsoft.AspNetCore";

    public static void Initialize()
    {
        if (Environment.GetEnvironmentVariable(ArmedFile) is { } armed)
        {
            ActivitySource.AddActivityListener(new()
            {
                ShouldListenTo = source => source.Name is Station.Source or Endpoint,
                Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
                ActivityStarted = activity => Reach(armed, $"enter {NameOf(activity)}"),
                ActivityStopped = activity => Reach(armed, $"leave {NameOf(activity)}"),
            });
        }
    }

    private static string NameOf(Activity activity) => activity.Source.Name == Endpoint ? "endpoint" : activity.OperationName;

    private static void Reach(string armed, string moment)
    {
        if (File.Exists(armed) && File.ReadAllText(armed) == moment)
        {
            File.Delete(armed);
            Process.GetCurrentProcess().Kill();
            Thread.Sleep(Timeout.Infinite);
        }
    }
}
