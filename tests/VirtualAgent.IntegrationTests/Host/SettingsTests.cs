namespace VirtualAgent.IntegrationTests.Host;

/// <summary>What was once taken in silence stops the start.</summary>
public sealed class SettingsTests
{
    [Fact]
    public Task Start_ValuesThatWouldLetAnybodyIn_NamesEachWithItsRemedy() => StartTests.RefusesAsync(
        [
            "--PublicBaseUrl", "https://agent.city.gov", "--WebChat:AllowedOrigins:0", "ftp://www.city.gov", "--Payments:Provider", "none",
            "--Twilio:AccountSid", "AC12", "--Twilio:AuthToken", "secret", "--Twilio:PreviousAuthToken", "old",
            "--Open311:ApiKeys:0", "partner",
            "--Llm:ChatModel", "thinker", "--Llm:Endpoint", "http://models.city.gov/v1", "--Llm:ApiKey", "a-key",
            "--Qdrant:Url", "qdrant:6333",
            "--Knowledge:AllowedHosts:0", "https://intranet/",
            "--Staff:Reset", "nobody@city.gov",
        ],
        "WebChat:AllowedOrigins:0: 'ftp://www.city.gov' is not a web address",
        "Twilio:AccountSid: missing or malformed",
        "Twilio:AuthToken: missing or malformed",
        "Twilio:PreviousAuthToken: malformed",
        "Open311:ApiKeys: a key is shorter than 16 characters",
        "Llm:Endpoint: 'http://models.city.gov/v1' is not https. The key must not travel in the open",
        "Qdrant:Url: 'qdrant:6333' is not a web address",
        "Knowledge:AllowedHosts:0: 'https://intranet/' is not the name of a host",
        "Staff:Reset: no account exists yet");

    [Fact]
    public Task Start_CommandLineThatNobodyReads_NamesEachWord() => StartTests.RefusesAsync(
        [
            "stray", "--urls2", "http://localhost:1", "--Colour:Of:Sky", "blue", "-x=y", "--Demo:Enabled", "--Logging:LogLevel:Default", "Chatty",
            "--Logging:Console:LogLevel:Microsoft", "Silent", "--help",
        ],
        "stray: stands alone on the command line",
        "urls2: unknown. Did you mean --urls?",
        "Colour:Of:Sky: unknown. The README lists the settings",
        "-x=y: stands alone on the command line",
        "--Demo:Enabled: has no value",
        "Logging:LogLevel:Default: 'Chatty' is unknown. Use Trace or Debug or Information",
        "Logging:Console:LogLevel:Microsoft: 'Silent' is unknown",
        "--help: has no value");
}
