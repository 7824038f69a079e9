namespace VirtualAgent.Core.Skills;

/// <summary>Slots of <see cref="SkillNames.AddToRequest"/>, and the values of <see cref="What"/>.</summary>
public static class AdditionSlots
{
    public const string Tracking = "tracking";

    public const string What = "what";

    public const string Note = "note";

    public const string Photo = "photo";

    public const string Place = "place";
}
