using VirtualAgent.Host.Payments;

namespace VirtualAgent.Host.Hosting.Settings;

/// <summary>Every setting that the product reads, as the README lists them; <c>*</c> is the place in a list.</summary>
internal static class KnownSettings
{
    private const int MostSeconds = 300;
    private const int MostIndexSeconds = 60;
    private const int MostChats = 1_000_000;
    private const int MostLinks = 100;
    private const int MostPages = 1_000_000;
    private const int MostDelay = 3_600;
    private const int MostHours = 8_784;

    public static IReadOnlyDictionary<string, SettingKind> ByKey { get; } = new Dictionary<string, SettingKind>(StringComparer.OrdinalIgnoreCase)
    {
        ["Data:Folder"] = SettingKind.Text,
        ["City:Pack"] = SettingKind.Text,
        ["PublicBaseUrl"] = SettingKind.SiteAddress,
        ["Demo:Enabled"] = SettingKind.Flag,
        ["WebChat:AllowedOrigins:*"] = SettingKind.SiteAddress,
        ["WebChat:TokenBurst"] = SettingKind.WholeNumber(1, MostChats),
        ["WebChat:TokensPerMinute"] = SettingKind.WholeNumber(1, MostChats),
        ["WebChat:MessageBurst"] = SettingKind.WholeNumber(1, MostChats),
        ["WebChat:MessagesPerMinute"] = SettingKind.WholeNumber(1, MostChats),
        ["DirectLine:Secret"] = SettingKind.Text,
        ["Twilio:AccountSid"] = SettingKind.Text,
        ["Twilio:AuthToken"] = SettingKind.Text,
        ["Twilio:PreviousAuthToken"] = SettingKind.Text,
        ["Twilio:From"] = SettingKind.Text,
        ["Twilio:MessagingServiceSid"] = SettingKind.Text,
        ["Twilio:ApiBaseUrl"] = SettingKind.Address,
        ["Voice:StaffNumber"] = SettingKind.Text,
        ["Voice:Mode"] = SettingKind.OneOf("relay", "gather"),
        ["Payments:Provider"] = SettingKind.OneOf(PaymentProvider.None, PaymentProvider.Sandbox),
        ["Staff:AdminEmail"] = SettingKind.Text,
        ["Staff:AdminPassword"] = SettingKind.Text,
        ["Staff:Reset"] = SettingKind.Text,
        ["Storage:Provider"] = SettingKind.OneOf("sqlite", "postgres"),
        ["Storage:ConnectionString"] = SettingKind.Text,
        ["Redis:ConnectionString"] = SettingKind.Text,
        ["Knowledge:Index"] = SettingKind.OneOf("embedded", "qdrant"),
        ["Knowledge:Models"] = SettingKind.Folder,
        ["Knowledge:AllowedHosts:*"] = SettingKind.HostName,
        ["Knowledge:Sources:*:Start"] = SettingKind.Address,
        ["Knowledge:Sources:*:Hosts:*"] = SettingKind.HostName,
        ["Knowledge:Sources:*:Department"] = SettingKind.Text,
        ["Knowledge:Sources:*:MostLinks"] = SettingKind.WholeNumber(0, MostLinks),
        ["Knowledge:Sources:*:MostPages"] = SettingKind.WholeNumber(1, MostPages),
        ["Knowledge:Sources:*:DelaySeconds"] = SettingKind.Number(0, MostDelay),
        ["Knowledge:Sources:*:EveryHours"] = SettingKind.Number(1, MostHours),
        ["Llm:ChatModel"] = SettingKind.Text,
        ["Llm:EmbeddingModel"] = SettingKind.Text,
        ["Llm:Endpoint"] = SettingKind.Address,
        ["Llm:ApiKey"] = SettingKind.Text,
        ["Llm:Authentication"] = SettingKind.OneOf("key", "entra"),
        ["Llm:TimeoutSeconds"] = SettingKind.WholeNumber(1, MostSeconds),
        ["Llm:ReasoningEffort"] = SettingKind.OneOf("minimal", "low", "medium", "high"),
        ["Qdrant:Url"] = SettingKind.Address,
        ["Qdrant:ApiKey"] = SettingKind.Text,
        ["Qdrant:Collection"] = SettingKind.Text,
        ["Qdrant:TimeoutSeconds"] = SettingKind.WholeNumber(1, MostIndexSeconds),
        ["Open311:ApiKeys:*"] = SettingKind.Text,
        ["Open311:PublishDescriptions"] = SettingKind.Flag,
        ["ForwardedHeaders:KnownProxies:*"] = SettingKind.IpAddress,
    };

    /// <summary>The sections that are the product's own, so that a name in them that is not known was misspelt.</summary>
    public static IReadOnlySet<string> Sections { get; } = ByKey.Keys
        .Where(key => key.Contains(':', StringComparison.Ordinal))
        .Select(key => key.Split(':')[0])
        .ToHashSet(StringComparer.OrdinalIgnoreCase);
}
