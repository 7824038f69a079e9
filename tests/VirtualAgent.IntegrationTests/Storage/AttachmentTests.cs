using VirtualAgent.Core.Messages;
using VirtualAgent.Storage.Inbox;
using VirtualAgent.Core.Commands;
using VirtualAgent.IntegrationTests.Support;
using VirtualAgent.Storage;
using VirtualAgent.Storage.Attachments;

namespace VirtualAgent.IntegrationTests.Storage;

[Collection(DatabaseCollection.Name)]
public sealed class AttachmentTests(PostgresServer postgres)
{
    private static readonly byte[] Jpeg = [0xFF, 0xD8, 0xFF, 0xE0, 0, 16, (byte)'J', (byte)'F', (byte)'I', (byte)'F', 0, 1];

    [Theory, OnEachDatabase]
    public async Task AddAsync_PictureUnderAFalseName_KeepsItByItsBytes(StorageProvider provider)
    {
        await using var storage = await TestStorage.OpenAsync(provider, postgres);

        var added = await storage.Get<IAttachmentStore>().AddAsync(TestStorage.Chat, "../../evil.html", new MemoryStream(Jpeg), CancellationToken.None);

        Assert.Equal("image/jpeg", added!.ContentType);
        var opened = await storage.Get<IAttachmentStore>().OpenAsync(added.Id, CancellationToken.None);
        await using var content = opened!.Content;
        Assert.Equal(Jpeg.Length, content.Length);
    }

    [Theory, OnEachDatabase]
    public async Task AddAsync_NoPictureOrTooLarge_KeepsNothing(StorageProvider provider)
    {
        await using var storage = await TestStorage.OpenAsync(provider, postgres);
        var store = storage.Get<IAttachmentStore>();
        var large = new byte[(8 * 1024 * 1024) + 1];
        Jpeg.CopyTo(large, 0);

        Assert.Null(await store.AddAsync(TestStorage.Chat, "a.jpg", new MemoryStream("<script>"u8.ToArray()), CancellationToken.None));
        Assert.Null(await store.AddAsync(TestStorage.Chat, "b.jpg", new MemoryStream(large), CancellationToken.None));
        Assert.NotNull(await store.AddAsync(TestStorage.Chat, "c.jpg", new MemoryStream(large, 0, large.Length - 1), CancellationToken.None));
    }

    [Theory, OnEachDatabase]
    public async Task KeepAsync_RemotePicture_CanBeOpenedAfterwards(StorageProvider provider)
    {
        await using var storage = await TestStorage.OpenAsync(provider, postgres);
        var store = storage.Get<IAttachmentStore>();
        var remote = storage.Get<RemoteAttachments>();
        var added = await store.AddRemoteAsync(TestStorage.Chat, "image/jpeg", new("https://api.twilio.com/media/ME1"), CancellationToken.None);

        Assert.Null(await store.OpenAsync(added.Id, CancellationToken.None));
        var due = Assert.Single(await remote.DueAsync(10, CancellationToken.None));
        await remote.KeepAsync(due.Id, new MemoryStream(Jpeg), CancellationToken.None);

        await using var content = (await store.OpenAsync(added.Id, CancellationToken.None))!.Content;
        Assert.Empty(await remote.DueAsync(10, CancellationToken.None));
    }

    [Theory, OnEachDatabase]
    public async Task FailedAsync_PicturesThatCameTogether_TellsTheResidentOnce(StorageProvider provider)
    {
        await using var storage = await TestStorage.OpenAsync(provider, postgres);
        await storage.CommitAsync(storage.Message("1"));
        var (store, remote) = (storage.Get<IAttachmentStore>(), storage.Get<RemoteAttachments>());
        var first = await store.AddRemoteAsync(TestStorage.Chat, "image/jpeg", new("https://api.twilio.com/media/ME1"), CancellationToken.None);
        var second = await store.AddRemoteAsync(TestStorage.Chat, "image/jpeg", new("https://api.twilio.com/media/ME2"), CancellationToken.None);

        await remote.FailedAsync(first.Id, TimeSpan.FromSeconds(1), CancellationToken.None);
        await remote.FailedAsync(first.Id, null, CancellationToken.None);
        await remote.KeepAsync(second.Id, new MemoryStream("not a picture"u8.ToArray()), CancellationToken.None);

        var told = Assert.Single(await storage.Get<InboxQueue>().NextAsync([], 10, CancellationToken.None)).Message;
        Assert.Equal("picture.lost", Assert.IsType<Command.Notify>(Assert.IsType<Payload.System>(told.Payload).Command).Event);
    }

    [Theory, OnEachDatabase]
    public async Task SetAsync_OptedOutTwiceAndBackIn_IsRemembered(StorageProvider provider)
    {
        await using var storage = await TestStorage.OpenAsync(provider, postgres);
        var list = storage.Get<IOptOutList>();

        await list.SetAsync("+13095550101", true, CancellationToken.None);
        await list.SetAsync("+13095550101", true, CancellationToken.None);
        Assert.True(await list.ContainsAsync("+13095550101", CancellationToken.None));
        await list.SetAsync("+13095550101", false, CancellationToken.None);
        Assert.False(await list.ContainsAsync("+13095550101", CancellationToken.None));
    }
}
