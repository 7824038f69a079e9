using VirtualAgent.Core.Commands;
using VirtualAgent.Core.Skills;
using VirtualAgent.Core.Understanding;
using VirtualAgent.Recognizers;
using VirtualAgent.Understanding.Local.Intents;
using VirtualAgent.Understanding.Local.Slots;
using VirtualAgent.Understanding.Local.Words;

namespace VirtualAgent.Understanding.Local;

/// <summary>Reads what is told about the matter in hand without answering what was asked: it is kept with the details.</summary>
internal sealed class DetailReader
{
    private const int FewestWords = 4;
    private const int FewestAboutIt = 3;
    private const int FewestAfterJoint = 2;
    private const int FewBesideTime = 4;
    private const float SureOfAnother = 0.5f;
    private const float MostlyKnown = 0.5f;

    private readonly AnswerReader _answers;
    private readonly IntentModel _intents;
    private readonly Forms _forms;
    private readonly PhrasePattern[] _lasting;
    private readonly PhrasePattern[] _aboutIt;
    private readonly PhrasePattern[] _briefly;
    private readonly PhrasePattern[] _extent;
    private readonly PhrasePattern[] _ofPeople;
    private readonly PhrasePattern[] _chatter;
    private readonly PhrasePattern[] _afterYes;
    private readonly HashSet<string> _joints;
    private readonly HashSet<string> _aroundContact;

    public DetailReader(AnswerReader answers, IntentModel intents, Forms forms)
    {
        var lexicon = Lexicon.Read<DetailLexicon>("details");
        (_answers, _intents, _forms) = (answers, intents, forms);
        _lasting = [.. lexicon.Lasting.Select(PhrasePattern.Parse)];
        _aboutIt = [.. lexicon.AboutIt.Select(PhrasePattern.Parse)];
        _briefly = [.. lexicon.BrieflyAboutIt.Select(PhrasePattern.Parse)];
        _extent = [.. lexicon.Extent.Select(PhrasePattern.Parse)];
        _ofPeople = [.. lexicon.OfPeople.Select(PhrasePattern.Parse)];
        _chatter = [.. lexicon.Chatter.Select(PhrasePattern.Parse)];
        _afterYes = [.. lexicon.AfterYes.Select(PhrasePattern.Parse)];
        (_joints, _aroundContact) = ([.. lexicon.Joints], [.. lexicon.AroundContact]);
    }

    /// <summary>'It also has …', 'también está …': more of the thing in hand, never another one.</summary>
    public static bool IsOfTheSame(Utterance said) =>
        said.Tokens.Select(t => t.Text).SkipWhile(word => word is "and" or "y" or "oh" or "ok" or "but" or "pero" or "ah" or "wait").Take(2).ToList() is [var first, var second]
        && ((first is "it" or "its" or "they" or "theyre" && second is "also" or "too") || (first is "also" && second is "it" or "its" or "they" or "theyre")
            || (first is "tambien" or "ademas" && second is "tiene" or "tienen" or "esta" or "estan" or "huele" or "se"));

    /// <summary>'Can I add that it's been there since August', 'tell them the gate is locked': what is to be kept with the details.</summary>
    public List<Command> Added(Utterance said, DialogueView view) =>
        view.ActiveSkill is not null && ToAdd(said, view) is { } words && !_answers.Others(said.Part(words), view).Any() && !GivesName(words, said, view)
            ? Noted(words, view)
            : [];

    /// <summary>'Tell them my name is Dot Miller', where the name is asked for.</summary>
    private static bool GivesName(string words, Utterance said, DialogueView view) =>
        view.Asked is { Kind: SlotKind.PersonName } && PersonNames.Recognize(words, said.Culture).Count > 0;

    private string? ToAdd(Utterance said, DialogueView view) => Instead.ToAdd(said.Text)
        ?? (IsOfTheSame(said) && said.Tokens.Count >= FewestWords && IsStatement(said) && !_answers.Asked(said, view).OfType<Command.SetSlot>().Any(set => !set.Readings.IsEmpty) ? said.Text : null);

    /// <summary>'There are needles too', 'también huele mal' at the read-back; empty where it tells a value, another place or another matter.</summary>
    public List<Command> AddedAtReadBack(Utterance said, DialogueView view) =>
        (view.AsksConsent || view.AsksWhatToChange) && said.Tokens.Count >= FewestAboutIt && IsAddition(said) && IsStatement(said) && !MatterSplitter.HasAddress(said)
        && !_answers.Others(said, view).Any() && !_answers.OpenChoices(said, view).Any() && !_answers.OtherChoices(said, view).Any() && !IsAnotherMatter(said, view)
            ? Noted(said.Text, view)
            : [];

    private static bool IsAddition(Utterance said) =>
        IsJoint(said.Tokens[0].Text)
        || said.Tokens.Any(t => t.Text is "also" or "too" or "tambien" or "ademas")
        || said.Text.TrimEnd(' ', '.', '!').EndsWith("as well", StringComparison.OrdinalIgnoreCase);

    private static bool IsJoint(string word) => word is "also" or "and" or "plus" or "tambien" or "ademas" or "y";

    /// <summary>'I also want to report …', 'another thing: …', or a thing of another kind by its name: 'and the street light'. What else there is at the place belongs to this report.</summary>
    private bool IsAnotherMatter(Utterance said, DialogueView view) =>
        MatterWords.WantsToReport.Fits(said) || MatterWords.WantsToReportAnother.Fits(said) || MatterWords.NamesAnother.Fits(said)
        || (MatterWords.AlsoTheThing.Fits(said)
            && _intents.Guess(said.Text) is { Services: [var service, ..], Service: >= SureOfAnother }
            && !view.Filled.ByName.Values.Any(value => value.Value == service));

    /// <summary>More words on a matter that takes words; empty where they are few, or it takes none.</summary>
    public List<Command> Of(Utterance said, DialogueView view) =>
        said.Tokens.Count >= FewestWords && !IsChatter(said) ? Noted(said.Text, view) : [];

    /// <summary>'It's really deep', 'it's been like that for two weeks' in place of an answer; empty where it may be something else.</summary>
    public List<Command> Remark(Utterance said, DialogueView view) =>
        IsStatement(said) && (PhrasePattern.AnyIn(_briefly, said.Tokens) || (said.Tokens.Count >= FewestAboutIt && (PhrasePattern.AnyIn(_aboutIt, said.Tokens) || PhrasePattern.AnyIn(_lasting, said.Tokens)))) ? Noted(said.Text, view) : [];

    /// <summary>'I don't want him in trouble' in place of an answer; empty where it says nothing of people.</summary>
    public List<Command> OfPeople(Utterance said, DialogueView view) =>
        said.Tokens.Count >= FewestAboutIt && IsStatement(said) && PhrasePattern.AnyIn(_ofPeople, said.Tokens) ? Noted(said.Text, view) : [];

    /// <summary>'My name is Lee Park and my basement flooded', to staff: what is told beside who it is; empty where nothing is.</summary>
    public List<Command> BesideContact(Utterance said, DialogueView view) =>
        view.Filled.Has(SkillOpening.Message) && said.Part(Contacts.Without(said.Text)) is var rest && rest.Text.Length < said.Text.Length
        && rest.Tokens.SkipWhile(t => _aroundContact.Contains(t.Text)).ToList() is [var first, _, ..] && rest.Tokens.Count(t => !_aroundContact.Contains(t.Text)) >= FewestAfterJoint
        && IsStatement(rest)
            ? Noted(Telling(rest, first), view)
            : [];

    /// <summary>With 'my', where the words around a name end on it.</summary>
    private static string Telling(Utterance rest, Token first) =>
        rest.Tokens.LastOrDefault(t => t.End <= first.Start) is { Text: "my" or "mi" or "the" or "la" or "el" or "i" or "me" } article ? rest.Text[article.Start..].Trim() : rest.Text[first.Start..].Trim();

    /// <summary>Words that were not understood otherwise and that may tell more of the matter.</summary>
    /// <param name="fewest">With fewer words it tells nothing.</param>
    public List<Command> Told(Utterance said, DialogueView view, int fewest = FewestWords) =>
        IsStatement(said) && said.Tokens.Count >= fewest && _intents.Guess(said.Text).Known >= MostlyKnown ? Noted(said.Text, view) : [];

    /// <summary>'But it's dangerous' after a no; empty where it announces a change, asks, or names a place.</summary>
    public List<Command> AfterNo(Utterance rest, DialogueView view) =>
        rest.Tokens is [var joint, ..] && _joints.Contains(joint.Text) && WithoutJoint(rest) is { Tokens.Count: >= FewestAfterJoint } remark
        && IsStatement(remark) && !_answers.Announces(rest) && !MatterSplitter.HasAddress(rest)
            ? Noted(remark.Text, view)
            : [];

    /// <summary>'A foot deep', which takes no size; empty where no depth is told.</summary>
    public List<Command> OfDepth(Utterance said, DialogueView view) =>
        Depths.AreTold(said.Text, said.Culture) && IsStatement(said) ? Noted(said.Text, view) : [];

    /// <summary>'All drains' of 'yes, all drains', where the yes answers nothing that was asked.</summary>
    public List<Command> AfterYes(Utterance rest, DialogueView view) =>
        rest.Tokens.Count >= FewestAfterJoint && PhrasePattern.AnyIn(_afterYes, rest.Tokens) && IsStatement(rest) ? Noted(rest.Text, view) : [];

    /// <summary>Little but how long something has been so.</summary>
    public bool IsOnlyHowLong(Utterance said) =>
        said.Tokens.Count >= FewestAboutIt
        && _lasting.Any(p => p.Find(said.Tokens) is var (start, end) && said.Tokens.Count - (end - start) <= FewBesideTime);

    /// <summary>'The whole block', 'toda la cuadra': how far it goes, which is no place; empty where it says more.</summary>
    public List<Command> HowFar(Utterance said, DialogueView view) =>
        _extent.Any(p => p.IsWhole(said.Tokens)) ? _answers.OpenChoices(said, view).ToList<Command>() is { Count: > 0 } scope ? scope : Noted(said.Text, view) : [];

    /// <summary>'The dog is brown' while the trash is spoken of and the dog waits: told of that matter, which is taken up; empty where it is of the one in hand.</summary>
    public List<Command> OfWaiting(Utterance said, DialogueView view)
    {
        if (view is { AsksConsent: true, Waiting.IsEmpty: false } && IsStatement(said) && _answers.OfWaiting(said, view) is var (run, answer))
        {
            return [new Command.SwitchMatter(run), answer];
        }

        if (said.Tokens.Count < FewestWords || !IsStatement(said) || view.Slots.FirstOrDefault(s => s.Kind == SlotKind.ServiceType) is not { } kind
            || view.Filled.Value(kind.Name) is not { } taken
            || _intents.Guess(said.Text) is not { Services: [var service, ..], Service: >= SureOfAnother } || service == taken
            || view.Waiting.FirstOrDefault(matter => matter.Filled.Value(kind.Name) == service) is not { } waiting)
        {
            return [];
        }

        var words = said.Tokens[0].Text is "no" || waiting.Filled.Value(SkillOpening.Description) is not { } before ? null : new Command.SetSlot(SkillOpening.Description, $"{before}. {said.Text}");
        return [new Command.SwitchMatter(waiting.Run), .. new[] { _answers.PlaceIn(said, view), words }.OfType<Command>()];
    }

    /// <summary>It tells something: it asks for nothing, in none of its sentences, and is not said to the agent or about the form.</summary>
    private bool IsStatement(Utterance said) => !_forms.IsQuestion(said) && !_forms.IsRequest(said) && !IsChatter(said);

    /// <summary>'Lol', 'I'd rather do this by phone', 'thx. whats the number': nothing that a crew should read.</summary>
    private bool IsChatter(Utterance said) => PhrasePattern.AnyIn(_chatter, said.Tokens) || _forms.Parts(said).Any(part => Forms.OpensAsQuestion(said.Part(part)));

    private Utterance WithoutJoint(Utterance rest) =>
        rest.Tokens.SkipWhile(t => _joints.Contains(t.Text)).ToList() is [var first, ..] ? rest.Part(rest.Text[first.Start..]) : rest.Part(string.Empty);

    private static List<Command> Noted(string words, DialogueView view) =>
        view.Slots.FirstOrDefault(s => s is { Kind: SlotKind.FreeText, Name: SkillOpening.Description or SkillOpening.Message }) is { } details
            ? [new Command.SetSlot(details.Name, view.Filled.Value(details.Name) is { } before ? $"{before}. {words}" : words)]
            : [];
}
