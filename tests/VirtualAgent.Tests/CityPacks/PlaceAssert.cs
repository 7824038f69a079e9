using VirtualAgent.Core.City;
using Xunit;

namespace VirtualAgent.Tests.CityPacks;

/// <summary>What words find in the demo city.</summary>
internal static class PlaceAssert
{
    public static void Found(string id, string said)
    {
        var match = RiverbendPack.Loaded.Places.Find(said);
        Assert.True(match is PlaceMatch.Found found && found.Place.Id == id, $"'{said}': {match}");
    }
}
