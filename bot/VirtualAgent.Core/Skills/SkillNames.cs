namespace VirtualAgent.Core.Skills;

/// <summary>Names of the skills that other parts know of.</summary>
public static class SkillNames
{
    public const string FileRequest = "FileRequest";

    public const string CheckStatus = "CheckStatus";

    /// <summary>A note, a photo or the right place for a report that was filed.</summary>
    public const string AddToRequest = "AddToRequest";

    public const string PayBill = "PayBill";

    /// <summary>How the last payment of the conversation stands.</summary>
    public const string LastPayment = "LastPayment";

    public const string CollectionDay = "CollectionDay";

    /// <summary>The ward of an address.</summary>
    public const string Ward = "Ward";

    /// <summary>Takes a message for staff when nobody is there.</summary>
    public const string LeaveMessage = "LeaveMessage";

    public const string ContinueByText = "ContinueByText";

    public const string ContinueOnWeb = "ContinueOnWeb";

    /// <summary>Whether a skill pays a bill or tells how its payment stands.</summary>
    public static bool IsOfPayment(string? skill) => skill is PayBill or LastPayment;
}
