using System.Runtime.CompilerServices;

namespace VirtualAgent.IntegrationTests.Twilio.Support;

/// <summary>Needs Node.js and the packages of <c>Twilio/client</c> (<c>npm ci</c> there).</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class TheoryIfTwilioClientAttribute : TheoryAttribute
{
    public TheoryIfTwilioClientAttribute()
    {
        if (!Directory.Exists(Path.Combine(Folder, "node_modules", "twilio")))
        {
            Skip = "Twilio's npm package is not installed: run 'npm ci' in tests/VirtualAgent.IntegrationTests/Twilio/client.";
        }
    }

    public static string Folder { get; } = Path.Combine(Path.GetDirectoryName(Path.GetDirectoryName(Here()))!, "client");

    private static string Here([CallerFilePath] string path = "") => path;
}
