using VirtualAgent.Core.Knowledge;
using VirtualAgent.IntegrationTests.Support;
using VirtualAgent.Storage;

namespace VirtualAgent.IntegrationTests.Storage;

[Collection(DatabaseCollection.Name)]
public sealed class FeedbackTests(PostgresServer postgres)
{
    private static readonly AnswerOpinion Unhelpful = new(
        TestStorage.Chat, "one|t1-1", false, "en", "when is trash day", "On Monday. [1]", "Trash is picked up on Monday.", "Trash");

    [Theory, OnEachDatabase]
    public async Task KeepAsync_AnswerThatDidNotHelp_IsListedNewestFirst(StorageProvider provider)
    {
        await using var storage = await TestStorage.OpenAsync(provider, postgres);
        var feedback = storage.Get<IAnswerFeedback>();
        var newer = Unhelpful with { AnswerId = "one|t2-1" };

        await feedback.KeepAsync(Unhelpful, CancellationToken.None);
        await feedback.KeepAsync(newer, CancellationToken.None);

        Assert.Equal<AnswerOpinion>([newer, Unhelpful], await feedback.NewestAsync(false, 10, CancellationToken.None));
        Assert.Equal<AnswerOpinion>([newer], await feedback.NewestAsync(false, 1, CancellationToken.None));
    }

    [Theory, OnEachDatabase]
    public async Task KeepAsync_SecondOpinionOfAnAnswer_ReplacesTheFirst(StorageProvider provider)
    {
        await using var storage = await TestStorage.OpenAsync(provider, postgres);
        var feedback = storage.Get<IAnswerFeedback>();

        await feedback.KeepAsync(Unhelpful, CancellationToken.None);
        await feedback.KeepAsync(Unhelpful with { Helped = true }, CancellationToken.None);

        Assert.Empty(await feedback.NewestAsync(false, 10, CancellationToken.None));
        Assert.Equal(1, await feedback.CountAsync(true, CancellationToken.None));
        Assert.Equal(0, await feedback.CountAsync(false, CancellationToken.None));
    }
}
