using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.EntityFrameworkCore;
using VirtualAgent.Storage.Data;

namespace VirtualAgent.Storage.Keys;

/// <summary>The key ring in the database, so that every host over it reads what another has sealed.</summary>
internal sealed class StoredKeys(IDbContextFactory<CityDbContext> contexts) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var db = contexts.CreateDbContext();
        return [.. db.DataProtectionKeys.OrderBy(key => key.Id).Select(key => key.Xml).AsEnumerable().Select(XElement.Parse)];
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        using var db = contexts.CreateDbContext();
        db.DataProtectionKeys.Add(new() { Name = Columns.Cut(friendlyName, Columns.Key), Xml = element.ToString(SaveOptions.DisableFormatting) });
        db.SaveChanges();
    }
}
