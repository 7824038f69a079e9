using VirtualAgent.Core.Skills;
using VirtualAgent.Core.Texts;
using VirtualAgent.Understanding.Local.Words;

namespace VirtualAgent.Understanding.Local.Slots;

/// <summary>The words of a pack's own question, in every language: they tell what is asked for, and nothing on which of its choices is meant.</summary>
internal static class QuestionWords
{
    public static HashSet<string> Of(SlotDefinition slot) => slot.Question is Phrase.Literal question
        ? [.. question.Text.ByLanguage.Values.SelectMany(Tokens.Of).Select(token => token.Text)]
        : [];
}
