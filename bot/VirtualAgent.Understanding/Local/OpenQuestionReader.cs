using System.Collections.Immutable;
using VirtualAgent.Core.Commands;
using VirtualAgent.Core.Skills;
using VirtualAgent.Core.Understanding;
using VirtualAgent.Understanding.Local.Intents;
using VirtualAgent.Understanding.Local.Slots;
using VirtualAgent.Understanding.Local.Waiting;

namespace VirtualAgent.Understanding.Local;

/// <summary>Reads a message while a question stands open: its answer, and what else came along or came instead.</summary>
internal sealed class OpenQuestionReader(
    AnswerReader answers, BesideThePoint beside, DetailReader details, FormReplies form, Forms forms, MatterReader matters, MessageMatters several, FurtherMatters further)
{
    private const int MostMatters = 3;
    private const int FewWords = 3;
    private const int FewestTold = 2;
    private const string Other = "other";
    private const int FewOfOthers = 8;
    private const float StrongerThanAnswer = 0.6f;

    public async Task<ImmutableArray<Command>> ReadAsync(
        Utterance said, SlotDefinition asked, DialogueView view, CancellationToken cancellationToken)
    {
        if (asked.Kind is SlotKind.AccountNumber or SlotKind.TrackingNumber && CollectionWords.AreOnlyAPlace(said))
        {
            return [new Command.SetSlot(asked.Name, said.Text)];
        }

        if (asked.Kind is SlotKind.Date or SlotKind.Choice or SlotKind.Number && AnswerReader.AsksIf(said))
        {
            return [new Command.AskKnowledge(said.Text)];
        }

        if (beside.Read(said, asked, view) is { Count: > 0 } besides)
        {
            return [.. besides];
        }

        var answered = new List<Command>();
        var told = new List<Command>();
        var others = new List<Command>();
        foreach (var (text, index) in forms.Parts(said).Take(MostMatters).Select((text, index) => (text, index)))
        {
            var part = said.Part(text);
            var given = answers.Asked(part, view);
            var elsewhere = await ElsewhereAsync(part, asked, given, added: index > 0 && FurtherMatters.SaysMore(said), view, cancellationToken);
            others.AddRange(elsewhere);
            answered.AddRange(elsewhere.IsEmpty ? given : []);
            answered.AddRange(elsewhere.IsEmpty && NamesMoreThanItTakes(asked, given, part) ? details.Of(part, view) : []);
            answered.AddRange(elsewhere.IsEmpty && given.Count > 0 && asked.Kind == SlotKind.Choice ? details.OfDepth(part, view) : []);
            told.AddRange(elsewhere.IsEmpty && given.Count == 0 ? details.Remark(part, view) : []);
        }

        if (NumberReader.IsUnread(asked, said))
        {
            return MatterWords.NoPlate.Fits(said) ? [new Command.SkipQuestion(), .. KindReader.Open(said, view), .. details.Of(said, view)]
                : KindReader.Open(said, view) is { Count: > 0 } kinds ? [.. kinds, .. details.Of(said, view)]
                : answers.Changes(said, view).Where(c => c is Command.SetSlot set && set.Slot != asked.Name).ToList() is { Count: > 0 } changes ? [.. changes]
                : details.Remark(said, view) is { Count: > 0 } remark ? [.. remark]
                : NumberReader.AsksForNumber(asked) && details.Told(said, view, FewestTold) is { Count: > 0 } words ? [.. words]
                : [new Command.SetSlot(asked.Name, said.Text)];
        }

        if (asked.Name == SkillOpening.Message && AnswerReader.NameAlone(said, view) is { } name)
        {
            return [name];
        }

        if (asked.Kind == SlotKind.FreeText && others.Count == 0)
        {
            if (asked.Name is not (SkillOpening.Description or SkillOpening.Message) && answers.ChoiceInWords(said, view) is { } thing)
            {
                return [thing];
            }

            var beside = answers.Others(said, view).ToList();
            return beside is [Command.SetSlot contact] && IsOnlyContact(said, contact) ? [contact] : [NumberReader.ToldOfThing(asked, said) ?? new Command.SetSlot(asked.Name, WithBefore(asked, said, view)), .. beside, .. AnswerReader.Counted(said, view)];
        }

        if (others.Count == 0 && asked.Kind is SlotKind.PersonName or SlotKind.Contact && answered.Count > 0)
        {
            answered.AddRange(details.BesideContact(said, view));
        }

        ImmutableArray<Command> commands = [.. answered.Concat(others.Count > 0 ? told : []).DistinctBy(c => c is Command.SetSlot set ? set.Slot : c.ToString()), .. others];
        return !commands.IsEmpty ? commands
            : ToldOfOthers(said, view) is { Count: > 0 } choices ? [.. choices]
            : form.Kept(said, view) is { Count: > 0 } kept ? [.. kept]
            : answers.SaysAgain(said, view) ? [new Command.SmallTalk(SmallTalkKind.Acknowledge)]
            : IsForStaff(said, view) && details.Of(said, view) is { Count: > 0 } added ? [.. added]
            : await OtherwiseAsync(said, asked, view, cancellationToken);
    }

    /// <summary>'A couch and three tires', of which the choice is one: the words are kept.</summary>
    private static bool NamesMoreThanItTakes(SlotDefinition asked, List<Command> given, Utterance part) =>
        asked is { Kind: SlotKind.Choice, DependsOn.IsEmpty: false } && given is [Command.SetSlot { Readings.IsEmpty: false } set] && set.Slot == asked.Name
        && part.Tokens.Skip(1).SkipLast(1).Any(t => t.Text is "and" or "y" or "plus" or "also");

    /// <summary>'My cell is 309-555-0142' answers another question than what the crew should know.</summary>
    private static bool IsOnlyContact(Utterance said, Command.SetSlot contact) =>
        contact.Readings.Contains(SlotValue.PhoneAtHand) ? said.Tokens.Count <= FewOfOthers
        : contact.Said.Any(char.IsDigit) && MatterWords.NamesContact.Fits(said.Part(said.Text.Replace(contact.Said, " 0 ", StringComparison.Ordinal)));

    /// <summary>A few words that take a choice of another question: one still to come, or one answered otherwise before.</summary>
    private List<Command> ToldOfOthers(Utterance said, DialogueView view) => said.Tokens.Count > FewOfOthers || forms.IsQuestion(said) ? []
        : answers.OpenChoices(said, view).ToList<Command>() is { Count: > 0 } still ? still
        : answers.OtherChoiceAlone(said, view) is [var other] ? [other]
        : [];

    /// <summary>What a part of an answer is where it is none: a question in between, another skill, or a further matter.</summary>
    /// <param name="added">It was joined by 'also' to what stands before it.</param>
    private async Task<ImmutableArray<Command>> ElsewhereAsync(
        Utterance part, SlotDefinition asked, List<Command> given, bool added, DialogueView view, CancellationToken cancellationToken)
    {
        var firm = given.OfType<Command.SetSlot>().Any(s => s.Slot == asked.Name && !s.Readings.IsEmpty && asked.Kind is not SlotKind.ServiceType)
            || (asked.Kind == SlotKind.Place && given.OfType<Command.SetSlot>().Any(s => s.Slot == asked.Name && (s.Said.Length < part.Text.Length || MatterSplitter.HasAddress(part))));
        var gives = firm || given.OfType<Command.SetSlot>().Any(s => s.Slot != asked.Name && !s.Readings.IsEmpty);
        if (asked.Kind == SlotKind.TrackingNumber && firm)
        {
            return [];
        }

        var asksForDay = CollectionWords.AskForDay(part);
        if (firm && !asksForDay && !forms.IsQuestion(part))
        {
            return [];
        }

        var matter = await matters.ReadAsync(part, view, cancellationToken);
        return matter switch
        {
            Matter.Skill { Name: SkillNames.CollectionDay } day when asksForDay => await several.StartAsync(day, part, view, cancellationToken),
            _ when firm && !forms.IsQuestion(part) => [],
            Matter.Question question when question.IsSettled || IsAsked(part, asked) => [new Command.AskKnowledge(question.Text)],
            Matter.Skill or Matter.Either when asked.Kind == SlotKind.FreeText && (MatterWords.AsksOutright.Fits(part) || (!asked.DependsOn.IsEmpty && Forms.BeginsAsQuestion(part))) => [new Command.AskKnowledge(part.Text)],
            Matter.Nothing nothing when asked is { Kind: SlotKind.FreeText } and ({ Optional: true } or { DependsOn.IsEmpty: false }) && Forms.OpensAsQuestion(part) =>
                [new Command.CannotHandle(nothing.Reason)],
            Matter.Nothing or Matter.Question when asked.Kind == SlotKind.Place && given.Count == 0 && Forms.BeginsAsQuestion(part) => [new Command.AskKnowledge(part.Text)],
            Matter.Skill when IsBareNumber(part, asked) => [],
            Matter.Skill skill when asked.Kind == SlotKind.Place && MatterWords.TellsWhatHappened.Fits(part) && further.IsAnother(skill, part, view, added: true) => further.Another(skill, part, view),
            Matter.Skill skill when (added || asked.Kind == SlotKind.FreeText) && further.IsAnother(skill, part, view, added) => further.Another(skill, part, view),
            Matter.Skill skill when !gives && skill.Name != view.ActiveSkill && skill.Confidence >= StrongerThanAnswer && IsWanted(part, asked, view) =>
                await several.StartAsync(skill, part, view, cancellationToken),
            _ => [],
        };
    }

    /// <summary>'It has been there a week' where something else was asked for is a detail, unless it changes what was given.</summary>
    private async Task<ImmutableArray<Command>> OtherwiseAsync(
        Utterance said, SlotDefinition asked, DialogueView view, CancellationToken cancellationToken)
    {
        var read = await several.ReadAsync(said, view, cancellationToken);
        if (read.Any(c => c is Command.SetSlot or Command.StartSkill) || forms.IsQuestion(said) || forms.IsRequest(said))
        {
            return read;
        }

        if (OtherThanListed(said, asked, read) is { } other && details.Told(said, view, FewestTold) is { Count: > 0 } words)
        {
            return [other, .. words];
        }

        var remark = details.Remark(said, view) is { Count: > 0 } about ? about
            : asked.Kind == SlotKind.Photo ? details.Of(said, view)
            : read is [Command.CannotHandle { Reason: CannotHandleReason.NotUnderstood } or Command.Clarify] ? details.Told(said, view) is { Count: > 0 } more ? more : details.OfPeople(said, view)
            : [];
        return remark.Count > 0 ? [.. remark] : read;
    }

    /// <summary>'On wood', where what it is on is asked and wood is not listed: something else.</summary>
    private static Command.SetSlot? OtherThanListed(Utterance said, SlotDefinition asked, ImmutableArray<Command> read) =>
        asked is { Kind: SlotKind.Choice, Optional: false } && said.Tokens.Count is >= FewestTold and <= FewOfOthers && read is [Command.CannotHandle { Reason: CannotHandleReason.NotUnderstood } or Command.Clarify]
        && asked.Choices.Any(choice => choice.Value == Other)
            ? new(asked.Name, said.Text, [Other])
            : null;

    /// <summary>Words that are to join those that were given.</summary>
    private static string WithBefore(SlotDefinition asked, Utterance said, DialogueView view) =>
        asked.Name == SkillOpening.Description && view.Filled.Value(asked.Name) is { } before ? $"{before}. {said.Text}" : said.Text;

    /// <summary>While a message for staff is taken, what is told is a part of it, unless something is asked or wanted here.</summary>
    private bool IsForStaff(Utterance said, DialogueView view) =>
        view.Filled.Has(SkillOpening.Message) && !forms.IsQuestion(said) && !forms.IsRequest(said);

    /// <summary>A bill's number where a phone number was asked for is a slip, not a wish to pay.</summary>
    private static bool IsBareNumber(Utterance part, SlotDefinition asked) =>
        asked.Kind is SlotKind.Contact or SlotKind.Phone or SlotKind.TrackingNumber or SlotKind.AccountNumber && part.Tokens.Count <= FewWords && part.Text.Any(char.IsDigit);

    /// <summary>In the resident's own words much looks like a question; there only one that is put as a question is one.</summary>
    private bool IsAsked(Utterance part, SlotDefinition asked) =>
        asked.Kind == SlotKind.FreeText ? Forms.OpensAsQuestion(part) : forms.IsQuestion(part);

    /// <summary>'Tell them my basement flooded' is the message, not a report of its own.</summary>
    private bool IsWanted(Utterance part, SlotDefinition asked, DialogueView view) =>
        (asked.Kind != SlotKind.FreeText && !view.Filled.Has(SkillOpening.Message)) || forms.IsRequest(part) || WaitingWords.Proposes.Fits(part);
}
