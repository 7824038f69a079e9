using System.Text.Json.Nodes;
using VirtualAgent.Core.CityHall;

namespace VirtualAgent.IntegrationTests.Open311;

public sealed class RequestFilingTests
{
    private static readonly (string, string)[] Light =
    [
        ("api_key", Open311Host.Key),
        ("jurisdiction_id", "riverbend.example"),
        ("service_code", "street-light"),
        ("address_string", "41 Elm St"),
        ("attribute[problem]", "out"),
        ("email", "ann@example.org"),
        ("first_name", "Ann"),
        ("last_name", "Lee"),
        ("description", "Dark since Monday"),
        ("media_url", "https://pictures.example/1.jpg"),
    ];

    [Fact]
    public async Task Post_WholeForm_FilesIt()
    {
        await using var host = await Open311Host.StartAsync();
        var key = host.Pack.FindService("street-light")!.Attributes.Single(a => a.Code == "problem").Values[0].Key;

        var (status, body) = await host.PostAsync(With(("attribute[problem]", key)));

        Assert.Equal(200, status);
        var filed = await FiledAsync(host, body);
        Assert.Equal(("street-light", "41 Elm Street", "Ann Lee", "ann@example.org"), (filed.ServiceCode, filed.PlaceId, filed.ContactName, filed.Contact));
        Assert.Equal(key, filed.Attributes["problem"]);
        Assert.Equal("Dark since Monday\nhttps://pictures.example/1.jpg", filed.Description);
        Assert.NotNull(filed.Latitude);
        Assert.NotNull(filed.Expected);
    }

    [Fact]
    public async Task Post_SameFormAtOnceAndAgain_FilesOnce()
    {
        await using var host = await Open311Host.StartAsync();
        var form = Pothole();

        var answers = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => host.PostAsync(form)));
        var other = await host.PostAsync([.. form, ("description", "another")]);

        Assert.Single(answers.Select(a => (string)a.Body[0]!["service_request_id"]!).Distinct());
        Assert.NotEqual((string)answers[0].Body[0]!["service_request_id"]!, (string)other.Body[0]!["service_request_id"]!);
        Assert.Equal(2, (await host.ListAsync("requests.json")).Count);
    }

    [Fact]
    public async Task Post_IdempotencyKeys_TellRequestsApart()
    {
        await using var host = await Open311Host.StartAsync();

        await PostWithKeyAsync(host, "one");
        await PostWithKeyAsync(host, "one");
        await PostWithKeyAsync(host, "two");

        Assert.Equal(2, (await host.ListAsync("requests.json")).Count);
    }

    [Fact]
    public async Task Post_NoKeyConfigured_Is403()
    {
        await using var host = await Open311Host.StartAsync(_ => { });

        var (status, body) = await host.PostAsync(Pothole());

        Assert.Equal(403, status);
        Assert.Equal(403, (int)body[0]!["code"]!);
        Assert.Empty(await host.ListAsync("requests.json"));
    }

    [Theory]
    [InlineData(403, "api_key", "api_key", "wrong")]
    [InlineData(403, "api_key", "api_key", "")]
    [InlineData(400, "service_code is missing", "service_code", "")]
    [InlineData(404, "'dragons' was not found", "service_code", "dragons")]
    [InlineData(400, "lat is not", "lat", "north")]
    [InlineData(400, "lat and long", "long", "")]
    [InlineData(400, "lat and long are outside Riverbend", "lat", "10")]
    [InlineData(400, "attribute[size] is no singlevaluelist", "attribute[size]", "gigantic")]
    [InlineData(400, "attribute[colour] is none", "attribute[colour]", "red")]
    [InlineData(400, "attribute[problem] is required", "service_code", "street-light")]
    public async Task Post_Fault_NamesItAndFilesNothing(int expected, string fault, string field, string value)
    {
        await using var host = await Open311Host.StartAsync();

        var (status, body) = await host.PostAsync([.. Pothole().Where(f => f.Item1 != field), (field, value)]);

        Assert.Equal(expected, status);
        Assert.Contains(body, error => ((string)error!["description"]!).Contains(fault, StringComparison.Ordinal));
        Assert.Empty(await host.ListAsync("requests.json"));
    }

    [Theory]
    [InlineData("Nowhere Boulevard 9")]
    [InlineData("")]
    public async Task Post_AddressThatLeadsNowhere_Is400(string address)
    {
        await using var host = await Open311Host.StartAsync();

        var (status, _) = await host.PostAsync(("api_key", Open311Host.Key), ("service_code", "pothole"), ("address_string", address));

        Assert.Equal(400, status);
    }

    [Fact]
    public async Task Post_ListOfSeveralValues_KeepsThemAll()
    {
        await using var host = await Open311Host.StartAsync();
        var keys = host.Pack.FindService("water-quality")!.Attributes.Single(a => a.Code == "problem").Values.Take(2).Select(v => v.Key).ToArray();

        var (status, body) = await host.PostAsync(
            ("api_key", Open311Host.Key),
            ("service_code", "water-quality"),
            ("address_id", "41 Elm Street"),
            ("phone", "(309) 555-0134"),
            ("attribute[problem][]", keys[0]),
            ("attribute[problem][]", keys[1]));

        Assert.Equal(200, status);
        Assert.Equal(string.Join(',', keys), (await FiledAsync(host, body)).Attributes["problem"]);
    }

    [Fact]
    public async Task Post_Json_Is400()
    {
        await using var host = await Open311Host.StartAsync();

        using var response = await host.Client.PostAsync("requests.json", new StringContent("{}", null, "application/json"));

        Assert.Equal(400, (int)response.StatusCode);
    }

    private static (string, string)[] Pothole() =>
        [("api_key", Open311Host.Key), ("service_code", "pothole"), ("lat", "41.5"), ("long", "-90.5")];

    private static (string, string)[] With((string Name, string Value) field) =>
        [.. Light.Where(f => f.Item1 != field.Name), field];

    private static async Task PostWithKeyAsync(Open311Host host, string key)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "requests.json")
        {
            Content = new FormUrlEncodedContent(Pothole().Select(f => KeyValuePair.Create(f.Item1, f.Item2))),
        };
        request.Headers.Add("Idempotency-Key", key);
        using var response = await host.Client.SendAsync(request);
        response.EnsureSuccessStatusCode();
    }

    private static async Task<ServiceRequest> FiledAsync(Open311Host host, JsonArray body) =>
        (await host.Register.FindAsync((string)body[0]!["service_request_id"]!, CancellationToken.None))!;
}
