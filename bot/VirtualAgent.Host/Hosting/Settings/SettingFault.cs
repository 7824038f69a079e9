namespace VirtualAgent.Host.Hosting.Settings;

/// <summary>Something in the configuration that must be put right before the start.</summary>
/// <param name="Key">As it is written in configuration: <c>Twilio:AuthToken</c>; <c>--urls</c> for the addresses.</param>
/// <param name="Message">What is wrong, and the remedy.</param>
internal sealed record SettingFault(string Key, string Message)
{
    public override string ToString() => $"{Key}: {Message}";
}
