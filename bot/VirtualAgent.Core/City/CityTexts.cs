using VirtualAgent.Core.Texts;

namespace VirtualAgent.Core.City;

public static class CityTexts
{
    /// <summary>Gives every text the city's name, its numbers and the agent's name to speak of.</summary>
    public static TextCatalog WithCity(this TextCatalog texts, CityProfile city) => texts.WithCommon(
        ("city", city.Name),
        ("agent", city.AgentName),
        ("phone", city.MainPhone),
        ("textPhone", city.TextPhone),
        ("website", city.Website.Host),
        ("emergency", city.Emergency.Police),
        ("crisis", city.Emergency.Crisis),
        ("poison", city.Emergency.Poison),
        ("gasName", city.Emergency.Gas.Name),
        ("gasPhone", city.Emergency.Gas.Phone),
        ("electricName", city.Emergency.Electric.Name),
        ("electricPhone", city.Emergency.Electric.Phone),
        ("waterPhone", city.Emergency.Water?.Phone ?? city.MainPhone));
}
