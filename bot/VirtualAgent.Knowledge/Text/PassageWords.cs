using VirtualAgent.Core.Knowledge;

namespace VirtualAgent.Knowledge.Text;

internal static class PassageWords
{
    /// <summary>All that a passage says of itself: its title, its headings and its text.</summary>
    public static string Whole(this Passage passage) => $"{passage.Title} {string.Join(' ', passage.Headings)} {passage.Text}";

    /// <summary>The same with the questions that staff wrote down for it.</summary>
    public static string WithQuestions(this Passage passage) => $"{passage.Whole()} {string.Join(' ', passage.Questions)}";
}
