namespace VirtualAgent.Core.City;

/// <summary>Whom to call when there is danger.</summary>
public sealed record EmergencyNumbers(
    string Police,
    string Crisis,
    string Poison,
    UtilityLine Gas,
    UtilityLine Electric,
    UtilityLine? Water = null);

/// <param name="Name">The utility: 'Prairie Gas'.</param>
public sealed record UtilityLine(string Name, string Phone);
