using VirtualAgent.CityPacks;
using VirtualAgent.Core.City;
using VirtualAgent.Tests.Support;

namespace VirtualAgent.Tests.CityPacks;

/// <summary>The demo city, loaded once.</summary>
internal static class RiverbendPack
{
    private static readonly Lazy<CityPack> Pack = new(() =>
        CityPackLoader.Load(Folder) is PackLoad.Loaded loaded
            ? loaded.Pack
            : throw new InvalidOperationException(string.Join('\n', ((PackLoad.Faulty)CityPackLoader.Load(Folder)).Faults)));

    public static string Folder => RepositoryFolder.Path("cities", "riverbend");

    public static CityPack Loaded => Pack.Value;
}
