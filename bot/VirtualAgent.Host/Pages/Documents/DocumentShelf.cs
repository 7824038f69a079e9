using System.Collections.Frozen;
using VirtualAgent.Core.City;
using VirtualAgent.KnowledgeIngest.Documents;

namespace VirtualAgent.Host.Pages.Documents;

/// <summary>The city pack's documents by their address, read when first asked for.</summary>
internal sealed class DocumentShelf(CityPack pack)
{
    private readonly Lazy<FrozenDictionary<string, CityDocument>> _documents = new(() => Read(pack));

    public IEnumerable<CityDocument> All => _documents.Value.Values;

    public CityDocument? Find(string path) => _documents.Value.GetValueOrDefault(path.TrimEnd('/'));

    private static FrozenDictionary<string, CityDocument> Read(CityPack pack)
    {
        var folder = Path.Combine(pack.Folder, "knowledge");
        var files = Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories) : [];
        return files.Select(file => Of(pack.City, folder, file)).OfType<CityDocument>()
            .GroupBy(document => document.Path)
            .ToFrozenDictionary(same => same.Key, same => same.First());
    }

    private static CityDocument? Of(CityProfile city, string folder, string file)
    {
        if (DocumentFacts.Of(file) is not { } facts)
        {
            return null;
        }

        var place = Path.GetRelativePath(folder, file).Replace('\\', '/');
        return new(
            CityLinks.PathOf(city, facts.Url) ?? place[..place.LastIndexOf('.')],
            facts.Title ?? Path.GetFileNameWithoutExtension(file),
            facts.Department ?? place.Split('/')[0],
            facts.Effective,
            facts.Language ?? city.Languages[0],
            file);
    }
}
