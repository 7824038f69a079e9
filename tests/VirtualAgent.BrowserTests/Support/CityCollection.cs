namespace VirtualAgent.BrowserTests.Support;

/// <summary>Tests that share one city hall and one browser.</summary>
[CollectionDefinition(Name)]
public sealed class CityCollection : ICollectionFixture<City>
{
    public const string Name = "city";
}
