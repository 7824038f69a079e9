using VirtualAgent.Core.Texts;

namespace VirtualAgent.Dialogue.Patterns;

/// <summary>Who spoke of wanting to die is heard as such from then on.</summary>
internal static class CrisisPattern
{
    public static void Stay(TurnDraft draft)
    {
        draft.DropPatternFrames();
        draft.Say(Phrase.Of("crisis.listening"), [HandoffPattern.Choice]);
        draft.Settled = true;
    }
}
