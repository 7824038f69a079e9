using System.Collections.Immutable;
using System.Text;
using VirtualAgent.Core.Commands;
using VirtualAgent.Core.Understanding;
using VirtualAgent.Understanding.Local.Intents;
using VirtualAgent.Understanding.Local.Phrases;

namespace VirtualAgent.Understanding.Local;

/// <summary>Reads what a rude message says besides its rudeness: 'it was Tuesday, you morons'.</summary>
internal sealed class RudenessReader(ControlPhrases controls, Forms forms)
{
    private const int FewestWords = 4;
    private const int FewestOfAMatter = 3;

    private static readonly char[] Joints = [' ', ',', '.', ';', ':', '!', '-'];

    /// <summary>The message without its rude words; null where it has none, or nothing else.</summary>
    public string? Besides(Utterance said)
    {
        if (controls.RudeWords(said.Tokens) is not { Count: > 0 } rude || rude.Count == said.Tokens.Count)
        {
            return null;
        }

        var (rest, copied) = (new StringBuilder(), 0);
        foreach (var at in rude.Order())
        {
            rest.Append(said.Text, copied, Math.Max(0, said.Tokens[at].Start - copied));
            copied = Math.Max(copied, said.Tokens[at].End);
        }

        var text = string.Join(' ', rest.Append(said.Text, copied, said.Text.Length - copied).ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => word.Any(char.IsLetterOrDigit)));
        return text.Trim(Joints) is { Length: > 0 } besides && !(controls.Whole(said.Part(besides).Tokens) is { } control && IsTalk(control)) ? besides : null;
    }

    /// <summary>What the rest means, after a word on the rudeness; null where it means nothing for sure.</summary>
    public ImmutableArray<Command>? With(string besides, ImmutableArray<Command> commands, Utterance said, DialogueView view) =>
        commands.Any(command => Means(command, said.Part(besides), view)) ? [new Command.SmallTalk(SmallTalkKind.RudeWords), .. commands] : null;

    private bool Means(Command command, Utterance rest, DialogueView view) => command switch
    {
        Command.SmallTalk or Command.CannotHandle or Command.ChangeLanguage { Asked: false } => false,
        Command.Clarify => rest.Tokens.Count >= FewestWords,
        Command.StartSkill => rest.Tokens.Count >= FewestOfAMatter,
        Command.AskKnowledge => forms.IsQuestion(rest),
        Command.SetSlot { Readings.IsEmpty: true } set when view.Slots.Any(slot => slot.Name == set.Slot) => rest.Tokens.Count >= FewestWords,
        _ => true,
    };

    private static bool IsTalk(string control) => ControlCommands.IsSmallTalk(control) || control is "abuse" or "complaint";
}
