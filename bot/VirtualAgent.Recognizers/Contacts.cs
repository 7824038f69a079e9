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
            text = Numberless(text, culture);
        }

        return text;
    }

    /// <summary>'Jose' of 'jose, 309-555-0123': a text without its phone numbers and e-mail addresses.</summary>
    public static string WithoutNumbers(string text, Culture culture) =>
        Numberless(text, culture).Trim(' ', ',', '.', ';', '-', ':');

    private static string Numberless(string text, Culture culture)
    {
        var rest = Recognized.Without(text, Emails.Recognize(text, culture));
        return Recognized.Without(rest, PhoneNumbers.Recognize(rest, culture));
    }
}
