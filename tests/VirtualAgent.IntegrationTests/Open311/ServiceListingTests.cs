using System.Net;
using System.Text.Json.Nodes;
using VirtualAgent.IntegrationTests.DirectLine.Support;
using VirtualAgent.Tests.Support;

namespace VirtualAgent.IntegrationTests.Open311;

public sealed class ServiceListingTests
{
    private const string Schemas = "specs/open311/schema-validation/georeport-v2";

    [Fact]
    public async Task Services_EitherFormat_ListTheWholeCatalogue()
    {
        await using var host = await Open311Host.StartAsync();

        var json = await host.ListAsync("services.json");
        var xml = await host.XmlAsync("services.xml");

        Assert.Equal(host.Pack.Services.Select(s => s.Code), json.Select(s => (string)s!["service_code"]!));
        Assert.Equal("services", xml.Name.LocalName);
        Assert.Equal(host.Pack.Services.Select(s => s.Code), xml.Elements("service").Select(s => s.Element("service_code")!.Value));
        using var response = await host.Client.GetAsync("services.xml");
        Assert.Equal("text/xml; charset=utf-8", response.Content.Headers.ContentType!.ToString());
    }

    [Fact]
    public async Task ServiceDefinition_ListAttribute_GivesItsValues()
    {
        await using var host = await Open311Host.StartAsync();

        var xml = await host.XmlAsync("services/street-light.xml");

        var attribute = xml.Element("attributes")!.Elements("attribute").First();
        Assert.Equal(("service_definition", "problem", "singlevaluelist", "true"), (
            xml.Name.LocalName, attribute.Element("code")!.Value, attribute.Element("datatype")!.Value, attribute.Element("required")!.Value));
        Assert.NotEmpty(attribute.Element("values")!.Elements("value").Select(v => v.Element("key")!.Value));
    }

    [Theory]
    [InlineData("services/no-such.json")]
    [InlineData("requests/RB-0000-0000.json")]
    [InlineData("services.html")]
    public async Task Get_WhatDoesNotExist_Is404WithTheStandardsError(string path)
    {
        await using var host = await Open311Host.StartAsync();

        using var response = await host.Client.GetAsync(path);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Contains("404", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Discovery_EitherFormat_NamesTheEndpointAndItsFormats()
    {
        await using var host = await Open311Host.StartAsync();

        var json = JsonNode.Parse(await host.Client.GetStringAsync("discovery.json"))!;
        var xml = await host.XmlAsync("discovery.xml");

        Assert.Equal("https://city.example/open311/v2", (string)json["endpoints"]![0]!["url"]!);
        Assert.Equal(["text/xml", "application/json"], xml.Descendants("format").Select(f => f.Value));
    }

    [FactIfShared(Schemas)]
    public async Task Answers_OfTheCatalogue_FitThePublishedSchemas()
    {
        await using var host = await Open311Host.StartAsync();
        var service = JsonSchema.Read(Path.Combine(SharedData.Find(Schemas)!, "service.json"));
        var definition = JsonSchema.Read(Path.Combine(SharedData.Find(Schemas)!, "service-definition.json"));

        var services = await host.ListAsync("services.json");

        Assert.All(services, entry => Assert.Empty(service.Errors(entry)));
        foreach (var entry in services)
        {
            Assert.Empty(definition.Errors(JsonNode.Parse(await host.Client.GetStringAsync($"services/{entry!["service_code"]}.json"))));
        }
    }
}
