using VirtualAgent.Host.Workers;

namespace VirtualAgent.IntegrationTests.Workers;

public sealed class AttachmentSourceTests
{
    private static readonly AttachmentSource Twilio = new("AC1", "token", null);

    [Theory]
    [InlineData("https://api.twilio.com/2010-04-01/Accounts/AC1/Messages/MM1/Media/ME1", true)]
    [InlineData("https://media.twiliocdn.com/AC1/x", true)]
    [InlineData("http://api.twilio.com/x", false)]
    [InlineData("https://api.twilio.com:8443/x", false)]
    [InlineData("https://twilio.com.evil.example/x", false)]
    [InlineData("https://eviltwilio.com/x", false)]
    [InlineData("http://169.254.169.254/latest/meta-data", false)]
    [InlineData("http://127.0.0.1:5080/healthz", false)]
    [InlineData("file:///etc/passwd", false)]
    public void Allows_Address_OnlyTheProviders(string address, bool allowed) =>
        Assert.Equal(allowed, Twilio.Allows(new(address)));

    [Fact]
    public void TakesCredentials_ContentNetwork_GetsNone() =>
        Assert.False(Twilio.TakesCredentials(new("https://media.twiliocdn.com/AC1/x")));

    [Fact]
    public void Allows_StandIn_ThatHostAndPortOnly()
    {
        var demo = Twilio with { StandIn = new("http://127.0.0.1:7000/phone/api") };

        Assert.True(demo.Allows(new("http://127.0.0.1:7000/media/1")));
        Assert.False(demo.Allows(new("http://127.0.0.1:7001/media/1")));
    }
}
