using VirtualAgent.Core.Texts;

namespace VirtualAgent.Core.City;

/// <summary>What residents are told at once of a problem that is urgent: what to do and whom to call.</summary>
public abstract record UrgentAdvice
{
    private UrgentAdvice()
    {
    }

    /// <summary>A danger that any city knows, for which the words are there: 'gas', 'electric', 'water', 'hole'.</summary>
    public sealed record OfDanger(string Kind) : UrgentAdvice;

    /// <summary>The city's own words.</summary>
    public sealed record OfTheCity(LocalizedText Words) : UrgentAdvice;
}
