using VirtualAgent.Core.City;
using VirtualAgent.Core.Knowledge;

namespace VirtualAgent.Console.Answers;

/// <summary>What staff fill in to write an answer.</summary>
public sealed class AnswerForm
{
    public const int MaxQuestion = 200;
    public const int MaxText = 1_000;
    public const int MaxUrl = 1_000;

    /// <summary>Of the answer that is changed; null for a new one.</summary>
    public string? Id { get; set; }

    public string? Question { get; set; }

    /// <summary>One on a line.</summary>
    public string? Variants { get; set; }

    public string? Text { get; set; }

    public string? Department { get; set; }

    public string? Language { get; set; }

    public string? Owner { get; set; }

    public DateOnly? Review { get; set; }

    public string? Url { get; set; }

    public DateOnly? Expires { get; set; }

    public static AnswerForm Of(StaffAnswer answer) => new()
    {
        Id = answer.Id,
        Question = answer.Said.Question,
        Variants = string.Join('\n', answer.Said.Variants),
        Text = answer.Said.Text,
        Department = answer.Said.Department,
        Language = answer.Said.Language,
        Owner = answer.Said.Owner,
        Review = answer.Said.Review,
        Url = answer.Said.Url,
        Expires = answer.Said.Expires,
    };

    /// <summary>What is missing or wrong, in the words of the page; null where nothing is.</summary>
    public string? Fault(CityProfile city) => this switch
    {
        _ when Line(Question) is not { Length: <= MaxQuestion } => $"Write the question, in at most {MaxQuestion} characters.",
        _ when Text?.Trim() is not { Length: > 0 and <= MaxText } => $"Write the answer, in at most {MaxText} characters.",
        _ when city.FindDepartment(Department) is null => "Choose the department that answers for it.",
        _ when Language is null || !city.Languages.Contains(Language) => "Choose the language that it is written in.",
        _ when Line(Owner) is null => "Say who keeps it right.",
        _ when Review is null => "Say when it is to be read again.",
        _ when Line(Url) is { } url && !IsWebPage(url) => "The address must begin with https:// or http://.",
        _ => null,
    };

    /// <summary>What was filled in; only where there is no fault.</summary>
    public StaffAnswerText Said() => new(
        Line(Question)!,
        [.. Lines(Variants).Distinct(StringComparer.OrdinalIgnoreCase)],
        Text!.Trim(),
        Department!,
        Language!,
        Line(Owner)!,
        Review,
        Line(Url),
        Expires);

    internal static bool IsWebPage(string url) =>
        url.Length <= MaxUrl && Uri.TryCreate(url, UriKind.Absolute, out var address) && (address.Scheme is "https" or "http");

    private static IEnumerable<string> Lines(string? text) =>
        (text ?? string.Empty).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static string? Line(string? text) => string.Join(' ', Lines(text)) is { Length: > 0 } line ? line : null;
}
