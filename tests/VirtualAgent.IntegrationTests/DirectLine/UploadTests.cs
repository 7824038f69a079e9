using System.Net;
using System.Net.Http.Headers;
using VirtualAgent.Core.Messages;
using VirtualAgent.IntegrationTests.DirectLine.Support;
using Xunit;

namespace VirtualAgent.IntegrationTests.DirectLine;

public sealed class UploadTests(ChatHost host) : IClassFixture<ChatHost>
{
    [Fact]
    public async Task Upload_Raw_IsAMessageWithThePicture()
    {
        var chat = await host.StartAsync();
        using var content = Picture(Pictures.Png(), "pothole.png");

        var response = await chat.Client.PostAsync($"{chat.Path}/upload?userId=anyone", content);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var message = Assert.Single(MessagesOf(chat));
        Assert.Equal(("pothole.png", "image/png"), (message.Attachments[0].Name, message.Attachments[0].ContentType));
        Assert.Equal(chat.UserId, message.Participant);
    }

    [Fact]
    public async Task Upload_MultipartWithActivity_CarriesItsTextAndItsPictureCanBeFetched()
    {
        var chat = await host.StartAsync();

        var response = await chat.Client.PostAsync($"{chat.Path}/upload", Form(Pictures.Png(300), "{\"type\":\"message\",\"text\":\"here\",\"channelData\":{\"clientActivityID\":\"p1\"}}"));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("here", Assert.Single(MessagesOf(chat)).Text);
        var echo = (await chat.ReadAsync())["activities"]![0]!;
        var picture = await host.Client().GetAsync((string)echo["attachments"]![0]!["contentUrl"]!);
        Assert.Equal(300, (await picture.Content.ReadAsByteArrayAsync()).Length);
        Assert.Equal("nosniff", picture.Headers.GetValues("X-Content-Type-Options").Single());
    }

    [Fact]
    public async Task Upload_SentAgain_IsOneMessage()
    {
        var chat = await host.StartAsync();
        for (var time = 0; time < 2; time++)
        {
            await chat.Client.PostAsync($"{chat.Path}/upload", Form(Pictures.Png(), "{\"type\":\"message\",\"channelData\":{\"clientActivityID\":\"p1\"}}"));
        }

        Assert.Single(MessagesOf(chat));
        Assert.Single((await chat.ReadAsync())["activities"]!.AsArray());
    }

    [Fact]
    public async Task Upload_NoPicture_IsBadRequest()
    {
        var chat = await host.StartAsync();
        using var content = Picture("<svg onload=alert(1)>"u8.ToArray(), "x.svg");

        Assert.Equal(HttpStatusCode.BadRequest, (await chat.Client.PostAsync($"{chat.Path}/upload", content)).StatusCode);
        Assert.Empty(MessagesOf(chat));
    }

    [Fact]
    public async Task Upload_MalformedActivity_IsBadRequest()
    {
        var chat = await host.StartAsync();

        Assert.Equal(HttpStatusCode.BadRequest, (await chat.Client.PostAsync($"{chat.Path}/upload", Form(Pictures.Png(), "{"))).StatusCode);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Upload_TooLarge_IsRefused(bool multipart)
    {
        var chat = await host.StartAsync();
        var bytes = Pictures.Png((8 * 1024 * 1024) + 1);

        var response = await chat.Client.PostAsync($"{chat.Path}/upload", multipart ? Form(bytes, "{\"type\":\"message\"}") : Picture(bytes, "big.png"));

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        Assert.Empty(MessagesOf(chat));
    }

    private static ByteArrayContent Picture(byte[] bytes, string name)
    {
        var content = new ByteArrayContent(bytes);
        content.Headers.ContentType = new MediaTypeHeaderValue("image/png");
        content.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment") { FileName = $"\"{name}\"" };
        return content;
    }

    private static MultipartFormDataContent Form(byte[] picture, string activity)
    {
        var json = new StringContent(activity);
        json.Headers.ContentType = new MediaTypeHeaderValue("application/vnd.microsoft.activity");
        var file = new ByteArrayContent(picture);
        file.Headers.ContentType = new MediaTypeHeaderValue("image/png");
        return new MultipartFormDataContent { { json, "activity", "blob" }, { file, "file", "photo.png" } };
    }

    private IEnumerable<InboundMessage> MessagesOf(Chat chat) =>
        host.Accepted.Where(m => m.Conversation == chat.Key && m.Payload is not Payload.System);
}
