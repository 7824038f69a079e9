using VirtualAgent.Core.City;

namespace VirtualAgent.Channels.DirectLine.Endpoints;

/// <summary>What a chat on any site should know of the city before it begins.</summary>
/// <param name="Languages">Those the agent speaks, the default first.</param>
/// <param name="Names">The agent's name by language.</param>
internal sealed record ServedCity(IReadOnlyList<string> Languages, IReadOnlyDictionary<string, string> Names)
{
    public static ServedCity Of(CityProfile city) => new(city.Languages, city.Languages.ToDictionary(l => l, l => city.AgentName.In(l)));
}
