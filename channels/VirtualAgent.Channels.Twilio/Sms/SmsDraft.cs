namespace VirtualAgent.Channels.Twilio.Sms;

/// <summary>A turn as a text message, before it is cut to size.</summary>
/// <param name="Body">What is cut where it must be.</param>
/// <param name="Source">Where the words stand; goes with their first part. May be empty.</param>
/// <param name="Closing">The open question and its choices, which reach the resident in one piece, with the first part. May be empty.</param>
internal sealed record SmsDraft(string Body, string Source, string Closing)
{
    /// <summary>What comes before an answer: who speaks, what is under way. It leaves room for the answer and is not cut.</summary>
    public string Opening { get; init; } = string.Empty;

    /// <summary>Questions that might be asked next; the first to go where room is short.</summary>
    public string Suggestions { get; init; } = string.Empty;

    public string Whole => SmsPage.Join(Opening, SmsPage.Join(Body, SmsPage.Join(Source, SmsPage.Join(Suggestions, Closing))));

    public SmsDraft Select(Func<string, string> change) => new(change(Body), change(Source), change(Closing))
    {
        Opening = change(Opening),
        Suggestions = change(Suggestions),
    };
}
