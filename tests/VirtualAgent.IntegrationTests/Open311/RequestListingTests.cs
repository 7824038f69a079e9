using System.Net;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using VirtualAgent.IntegrationTests.DirectLine.Support;
using VirtualAgent.Tests.Support;

namespace VirtualAgent.IntegrationTests.Open311;

public sealed class RequestListingTests
{
    private const string Schemas = "specs/open311/schema-validation/georeport-v2";
    private const string RealAnswer = "specs/open311/open311status/requests_many.xml";

    [Fact]
    public async Task Requests_FiledByAResident_TellNothingOfThePerson()
    {
        await using var host = await Open311Host.StartAsync();
        var filed = await host.FileAsync();

        foreach (var path in new[] { "requests.json", "requests.xml", $"requests/{filed.TrackingNumber}.json" })
        {
            var answer = await host.Client.GetStringAsync(path);
            Assert.Contains(filed.TrackingNumber, answer, StringComparison.Ordinal);
            Assert.DoesNotContain("Ann", answer, StringComparison.Ordinal);
            Assert.DoesNotMatch("555-?0134", answer);
        }
    }

    [Fact]
    public async Task Requests_DescriptionsPublished_AreMasked()
    {
        await using var host = await Open311Host.StartAsync(options =>
        {
            options.PublishDescriptions = true;
            options.Mask = text => text.Replace("secret", "[removed]", StringComparison.Ordinal);
        });
        await host.FileAsync(description: "deep and secret");

        var request = Assert.Single(await host.ListAsync("requests.json"));

        Assert.Equal("deep and [removed]", (string)request!["description"]!);
    }

    [Fact]
    public async Task Requests_Filters_GiveWhatFits()
    {
        await using var host = await Open311Host.StartAsync();
        var old = await host.FileAsync();
        host.Time.Advance(TimeSpan.FromDays(60));
        var graffiti = await host.FileAsync("graffiti");
        host.Time.Advance(TimeSpan.FromDays(40));
        var fresh = await host.FileAsync();

        Assert.Equal([fresh.TrackingNumber, graffiti.TrackingNumber], await IdsAsync(string.Empty));
        Assert.Equal([graffiti.TrackingNumber], await IdsAsync("?service_code=graffiti,rats&status=open"));
        Assert.Empty(await IdsAsync("?status=closed"));
        Assert.Equal([old.TrackingNumber], await IdsAsync("?start_date=2026-11-01T00:00:00Z&end_date=2026-12-01T00:00:00-06:00"));
        Assert.Equal([graffiti.TrackingNumber, old.TrackingNumber], await IdsAsync("?start_date=2026-11-01T00:00:00Z"));
        Assert.Equal(
            [old.TrackingNumber, fresh.TrackingNumber],
            await IdsAsync($"?service_request_id={old.TrackingNumber},{fresh.TrackingNumber},RB-0000-0000&status=closed"));

        async Task<IEnumerable<string>> IdsAsync(string query) =>
            (await host.ListAsync($"requests.json{query}")).Select(r => (string)r!["service_request_id"]!);
    }

    [Theory]
    [InlineData("status=lost")]
    [InlineData("start_date=yesterday")]
    [InlineData("start_date=2026-01-01T00:00:00Z&end_date=2026-11-01T00:00:00Z")]
    [InlineData("start_date=2026-11-02T00:00:00Z&end_date=2026-11-01T00:00:00Z")]
    public async Task Requests_FaultyFilter_Is400WithTheStandardsError(string query)
    {
        await using var host = await Open311Host.StartAsync();

        using var response = await host.Client.GetAsync($"requests.xml?{query}");

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        var error = XDocument.Parse(await response.Content.ReadAsStringAsync()).Root!;
        Assert.Equal(("errors", "400"), (error.Name.LocalName, error.Element("error")!.Element("code")!.Value));
    }

    [FactIfShared(Schemas)]
    public async Task Requests_Json_FitsThePublishedSchema()
    {
        await using var host = await Open311Host.StartAsync();
        await host.FileAsync();

        var request = Assert.Single(await host.ListAsync("requests.json"));

        Assert.Empty(JsonSchema.Read(Path.Combine(SharedData.Find(Schemas)!, "request.json")).Errors(request));
        Assert.Equal("2026-11-25T10:00:00-06:00", (string)request!["requested_datetime"]!);
        Assert.Equal("2026-11-30T23:59:59-06:00", (string)request["expected_datetime"]!);
    }

    [FactIfShared(RealAnswer)]
    public async Task Requests_Xml_HasTheElementsOfARealServersAnswer()
    {
        await using var host = await Open311Host.StartAsync();
        await host.FileAsync();

        var ours = (await host.XmlAsync("requests.xml")).Elements("request").Single();
        var theirs = XDocument.Load(SharedData.Find(RealAnswer)!).Root!.Elements("request").First();

        Assert.Equal(theirs.Elements().Select(e => e.Name).OrderBy(n => n.LocalName), ours.Elements().Select(e => e.Name).OrderBy(n => n.LocalName));
    }

    [Fact]
    public async Task Requests_ControlCharacterInAText_IsStillXml()
    {
        await using var host = await Open311Host.StartAsync(options => options.PublishDescriptions = true);
        await host.FileAsync(description: "a\u0001<b> & 😀");

        Assert.Equal("a<b> & 😀", (await host.XmlAsync("requests.xml")).Descendants("description").Single().Value);
    }
}
