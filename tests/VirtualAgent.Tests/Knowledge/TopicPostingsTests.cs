using VirtualAgent.Knowledge.Index;
using VirtualAgent.Knowledge.Meaning;
using Xunit;

namespace VirtualAgent.Tests.Knowledge;

public sealed class TopicPostingsTests
{
    [Fact]
    public void Nearest_MoreThanAskedFor_NearestFirst()
    {
        var postings = new TopicPostings();
        postings.Add(0, new([1], [1], 1));
        postings.Add(1, new([1, 2], [0.6f, 0.8f], 1));
        postings.Add(2, new([3], [1], 1));
        postings.Add(3, new([2], [1], 1));

        Assert.Equal([1], postings.Nearest(new([1, 2], [0.4f, 0.9f], 1), slots: 4, most: 2, least: 0.95));
        Assert.Equal([1, 3], postings.Nearest(new([1, 2], [0.4f, 0.9f], 1), slots: 4, most: 2, least: 0));
    }
}
