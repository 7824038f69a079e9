using System.Text;
using System.Text.Json;
using VirtualAgent.Channels.Twilio.Signature;
using VirtualAgent.Tests.Support;
using Xunit;

namespace VirtualAgent.Tests.Channels.Twilio;

public class RequestSignatureTests
{
    private static readonly Dictionary<string, string> Call = new()
    {
        ["CallSid"] = "CA1234567890ABCDE",
        ["Caller"] = "+12349013030",
        ["Digits"] = "1234",
        ["From"] = "+12349013030",
        ["To"] = "+18005551212",
    };

    [Theory]
    [InlineData("https://mycompany.com/myapp.php?foo=1&bar=2", "+12349013030", "0/KCTR6DLpKmkAf8muzZqo1nDgQ=")]
    [InlineData("https://example.com/myapp.php?foo=1&bar=2", "+14158675310", "L/OH5YylLD5NRKLltdqwSvS0BnU=")]
    public void Compute_PublishedVector_IsEqual(string url, string caller, string signature)
    {
        var form = new Dictionary<string, string>(Call) { ["Caller"] = caller, ["From"] = caller };

        Assert.Equal(signature, RequestSignature.Compute("12345", url, form));
    }

    [FactIfShared("datasets/sms_twilio/twilio_signature_vectors.json")]
    public void IsValid_SharedVectors_AsTheySay()
    {
        var vectors = JsonDocument.Parse(File.ReadAllText(SharedData.Find("datasets/sms_twilio/twilio_signature_vectors.json")!));
        foreach (var vector in vectors.RootElement.EnumerateArray())
        {
            var valid = vector.GetProperty("valid").GetBoolean();
            if (vector.TryGetProperty("bodySHA256Base64", out var hash))
            {
                Assert.Equal(valid, RequestSignature.IsBodyHash(Encoding.UTF8.GetBytes(vector.GetProperty("body").GetString()!), hash.GetString()!));
                continue;
            }

            var form = vector.GetProperty("params").Deserialize<Dictionary<string, string>>()!;
            Assert.Equal(valid, RequestSignature.IsValid(
                [vector.GetProperty("authToken").GetString()!], vector.GetProperty("url").GetString()!, form, vector.GetProperty("signature").GetString()!));
        }
    }

    [Theory]
    [InlineData("https://city.example/twilio/sms", "https://city.example:443/twilio/sms")]
    [InlineData("https://city.example:443/twilio/sms", "https://city.example/twilio/sms")]
    [InlineData("wss://city.example/relay?x=:1", "wss://city.example:443/relay?x=:1")]
    [InlineData("http://[::1]/a", "http://[::1]:80/a")]
    public void IsValid_SignedWithTheOtherSpellingOfTheDefaultPort_IsTrue(string ours, string signed)
    {
        var signature = RequestSignature.Compute("token", signed, Call);

        Assert.True(RequestSignature.IsValid(["token"], ours, Call, signature));
    }

    [Fact]
    public void IsValid_AnotherPort_IsFalse()
    {
        var signature = RequestSignature.Compute("token", "https://city.example:8443/x", Call);

        Assert.False(RequestSignature.IsValid(["token"], "https://city.example/x", Call, signature));
    }

    [Fact]
    public void IsValid_PreviousToken_IsTrueAndAnUnknownOneFalse()
    {
        var signature = RequestSignature.Compute("old", "https://city.example/x", Call);

        Assert.True(RequestSignature.IsValid(["new", "old"], "https://city.example/x", Call, signature));
        Assert.False(RequestSignature.IsValid(["new"], "https://city.example/x", Call, signature));
    }

    [Fact]
    public void Compute_ParametersThatDifferOnlyInCase_AreSortedByOrdinal()
    {
        KeyValuePair<string, string>[] form = [new("a", "1"), new("B", "2"), new("A", "")];

        Assert.Equal(
            RequestSignature.Compute("t", "https://x/AB2a1", []),
            RequestSignature.Compute("t", "https://x/", form));
    }

    [Fact]
    public void IsBodyHash_LowerCaseHex_IsTrueAndAnotherBodyFalse()
    {
        var hash = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData("{}"u8));

        Assert.True(RequestSignature.IsBodyHash("{}"u8, hash));
        Assert.False(RequestSignature.IsBodyHash("{ }"u8, hash));
    }
}
