using System.Net;
using System.Net.Sockets;
using VirtualAgent.KnowledgeIngest.Sites;

namespace VirtualAgent.Tests.KnowledgeIngest;

public sealed class NetworkGuardTests
{
    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("93.184.215.14", "10.0.0.1")]
    [InlineData("::1")]
    public async Task Connect_NameThatLeadsInside_IsRefusedBeforeAnyConnection(params string[] addresses)
    {
        using var client = Client([], addresses);
        var failed = await Assert.ThrowsAsync<HttpRequestException>(() => client.GetAsync("http://public.example/"));
        Assert.IsType<RefusedAddressException>(failed.InnerException);
    }

    [Fact]
    public async Task Connect_AllowedHost_IsReached()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        using var client = Client(["intranet.example"], "127.0.0.1");
        var request = client.GetAsync($"http://intranet.example:{((IPEndPoint)listener.LocalEndpoint).Port}/");
        using var accepted = await listener.AcceptTcpClientAsync();
        await accepted.GetStream().WriteAsync("HTTP/1.1 204 No Content\r\n\r\n"u8.ToArray());
        Assert.Equal(HttpStatusCode.NoContent, (await request).StatusCode);
    }

    private static HttpClient Client(string[] allowed, params string[] addresses) => new(new SocketsHttpHandler
    {
        UseProxy = false,
        ConnectCallback = new NetworkGuard(allowed, (_, _) => Task.FromResult(addresses.Select(IPAddress.Parse).ToArray())).ConnectAsync,
    });
}
