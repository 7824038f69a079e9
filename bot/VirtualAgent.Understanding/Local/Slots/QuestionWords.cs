using VirtualAgent.Core.Skills;
using VirtualAgent.Core.Texts;
using VirtualAgent.Understanding.Local.Words;

namespace VirtualAgent.Understanding.Local.Slots;

/// <summary>The words of a pack's own question, in every language: they tell what is asked for, and nothing on which of its choices is meant.</summary>
internal static class QuestionWords
{
    /// <summary>'How big', 'en qué carril': the message ends as the question is put.</summary>
    public static bool EndIn(SlotDefinition slot, Utterance said) =>
        said.Tokens is [.., { Text: "how" or "which" or "what" or "que" or "cual" or "tan" or "cuanta" or "cuanto" }, var last] && Of(slot).Contains(last.Text);

    public static HashSet<string> Of(SlotDefinition slot) => slot.Question is Phrase.Literal question
        ? [.. question.Text.ByLanguage.Values.SelectMany(Tokens.Of).Select(token => token.Text)]
        : [];
}
