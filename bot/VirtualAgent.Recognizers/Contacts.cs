namespace VirtualAgent.Recognizers;

/// <summary>Who somebody is and how to reach them, as it stands among other words.</summary>
public static class Contacts
{
    /// <summary>The text without names that are announced as such, phone numbers and e-mail addresses.</summary>
    public static string Without(string text)
    {
        foreach (var culture in new[] { Culture.English, Culture.Spanish })
        {
            text = Recognized.Without(text, PersonNames.Recognize(text, culture));
            text = Recognized.Without(text, PhoneNumbers.Recognize(text, culture));
            text = Recognized.Without(text, Emails.Recognize(text, culture));
        }

        return text;
    }
}
