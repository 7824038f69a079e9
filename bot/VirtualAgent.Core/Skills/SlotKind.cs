namespace VirtualAgent.Core.Skills;

/// <summary>What sort of value a slot takes; understanding picks the recognizer by it.</summary>
public enum SlotKind
{
    /// <summary>The resident's own words, kept as they are.</summary>
    FreeText,
    Choice,
    MultiChoice,
    YesNo,
    Number,
    Date,
    Phone,
    Email,
    Contact,
    PersonName,
    Place,

    /// <summary>A request type of the city's catalogue.</summary>
    ServiceType,
    TrackingNumber,
    AccountNumber,
    Photo,
}
