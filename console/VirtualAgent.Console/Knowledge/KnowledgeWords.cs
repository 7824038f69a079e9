using VirtualAgent.Core.Knowledge;

namespace VirtualAgent.Console.Knowledge;

/// <summary>What can be wrong with a document, as staff read it.</summary>
internal static class KnowledgeWords
{
    public static string Of(string reason, string? detail)
    {
        var text = reason switch
        {
            "Empty" => "There is no text in it.",
            "PasswordProtected" => "It asks for a password. Save it without one.",
            "Broken" => "It is damaged, or not of the kind that its name says.",
            "Scanned" => "Its pages are pictures, and no text could be recognised in them.",
            "ToolMissing" => "A program that reads this format is not installed.",
            "TimedOut" => "Reading it took too long.",
            "TooLarge" => "It is too large.",
            "Unsupported" => "This format is not read. Save it as PDF, DOCX, XLSX, CSV, HTML, Markdown or text.",
            "Unreachable" => "It could not be opened or fetched.",
            "Disallowed" => "The site asks programs to stay away from it.",
            "Refused" => "It leads to another site, or inside a network.",
            _ => reason,
        };
        return detail is null ? text : $"{text} ({detail})";
    }

    public static string Of(OrphanReason reason) => reason switch
    {
        OrphanReason.NoDepartment => "No department of the city answers for it.",
        OrphanReason.NotLinked => "No page of the site leads to it any more.",
        _ => reason.ToString(),
    };
}
