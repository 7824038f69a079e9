using System.Collections.Immutable;
using VirtualAgent.Core.Commands;
using VirtualAgent.Core.Messages;
using VirtualAgent.Core.Skills;
using VirtualAgent.Core.Understanding;
using VirtualAgent.Recognizers;
using VirtualAgent.Understanding.Llm;
using VirtualAgent.Understanding.Local;
using VirtualAgent.Understanding.Local.Intents;
using VirtualAgent.Understanding.Payloads;
using VirtualAgent.Understanding.Screening;

namespace VirtualAgent.Understanding;

/// <summary>Phrases of danger, payload, what is said of a danger that was warned of, likely danger, who is in a crisis, model where there is one, local: the first that understands is taken. A yes that files or pays is never the model's to hear, nor whether a form begins while a person is waited for.</summary>
internal sealed class UnderstandingPipeline(EmergencyScreen screen, CrisisReader crisis, AftermathReader aftermath, LocalUnderstanding local, CityNumbers numbers, WhoHelps help, AnimalInHand animal, LlmUnderstanding? llm) : IUnderstanding
{
    /// <summary>How likely danger must be in an answer to what was asked, in many words, beside an address, beside another matter, in a question, and in what neither asks nor means anything else for sure.</summary>
    private const float Never = 2f;
    private const float Surest = 0.7f;
    private const float Sure = 0.5f;
    private const float Likely = 0.35f;
    private const float Asks = 0.22f;
    private const float MeansNothing = 0.2f;

    /// <summary>Of so few words, in reply to a question, nothing is told but by the phrases.</summary>
    private const int FewWords = 4;

    /// <summary>Among so many words there are always some that stand in a message of danger too.</summary>
    private const int ManyWords = 25;

    public async Task<Understood> UnderstandAsync(InboundMessage message, DialogueView view, CancellationToken cancellationToken)
    {
        var said = local.Heard(message.Text, view);
        var heard = view.Emergency is null ? null : said;
        if (heard is not null && aftermath.IsSurelyOver(heard, view))
        {
            return new(local.InLanguageOf(message.Text, view, [new Command.EmergencyPassed()]), "screen");
        }

        if (heard is not null && crisis.AfterDenial(heard, view) is { } afterwards)
        {
            return await PassedAsync(afterwards, message, view, cancellationToken);
        }

        if (message.Payload is null && PayloadReader.Titled(message.Text, view) is { } titled)
        {
            return new(titled, "payload");
        }

        var told = DangerIn(message, Never);
        if (message.Payload is null && told is (null or EmergencyKind.Danger) && AnimalInHand.IsHurt(said, view))
        {
            return new(await animal.WithHelpAsync(await local.UnderstandAsync(message, view, cancellationToken), said, view, cancellationToken), "local");
        }

        if (told == EmergencyKind.Crisis && crisis.IsDoneWithTheForm(said, view))
        {
            return new(await local.UnderstandAsync(message, view, cancellationToken), "local");
        }

        if (told is not null)
        {
            return await DangerAsync(told.Value, message, view, supposed: false, cancellationToken);
        }

        if (PayloadReader.Read(message, view, numbers) is { } exact)
        {
            return new(local.WithToldBefore(exact, message.Text, view), "payload");
        }

        if (heard is not null && aftermath.Read(heard, view) is { } after)
        {
            return new(local.InLanguageOf(message.Text, view, [await help.BesideAsync(after, heard, view, cancellationToken)]), "screen");
        }

        if (heard is not null && aftermath.ThenElse(heard, view) is { } rest)
        {
            return await PassedAsync(rest, message, view, cancellationToken);
        }

        if (aftermath.AsksAboutIt(said, view) && DangerTold(view) is { } danger)
        {
            return new(local.InLanguageOf(message.Text, view, [new Command.AskKnowledge($"{danger} {message.Text}")]), "screen");
        }

        var understood = await local.UnderstandAsync(message, view, cancellationToken);
        var enough = Enough(understood, said, view);
        if (DangerIn(message, llm is null ? enough : Math.Max(enough, Sure)) is { } likely && !(view.InCrisis && likely != EmergencyKind.Crisis))
        {
            return await DangerAsync(likely, message, view, supposed: true, cancellationToken);
        }

        if (heard is not null && aftermath.GoesOn(heard, understood, view) is { } more)
        {
            return new(local.InLanguageOf(message.Text, view, [more]), "screen");
        }

        if ((view.InCrisis || view.AfterCrisis) && await crisis.ReadAsync(said, view, cancellationToken) is { } still)
        {
            return new(local.InLanguageOf(message.Text, view, [still]), "screen");
        }

        if (llm is not null && await llm.UnderstandAsync(message, view, cancellationToken) is { IsEmpty: false } proposed
            && !IsLeftToTheWords(proposed, understood, view))
        {
            return new(proposed, "llm");
        }

        return llm is not null && DangerIn(message, enough) is { } suspected ? await DangerAsync(suspected, message, view, supposed: true, cancellationToken) : new(understood, "local");
    }

    /// <summary>The emergency is over, and what is told after that.</summary>
    private async Task<Understood> PassedAsync(string rest, InboundMessage message, DialogueView view, CancellationToken cancellationToken)
    {
        var after = view with { Emergency = null };
        if (rest.Length == 0)
        {
            return new(local.InLanguageOf(message.Text, after, [new Command.EmergencyPassed()]), "screen");
        }

        var next = await UnderstandAsync(message with { Text = rest }, after, cancellationToken);
        return next with { Commands = [new Command.EmergencyPassed(), .. next.Commands] };
    }

    /// <summary>A yes that files or pays, and whether what is told while a person is waited for is for the agent.</summary>
    private static bool IsLeftToTheWords(ImmutableArray<Command> proposed, ImmutableArray<Command> understood, DialogueView view) =>
        (view.AsksConsent && proposed.Contains(new Command.Affirm()))
        || (view.IsForStaff && proposed.Any(command => command is Command.StartSkill) && !understood.Any(command => command is Command.StartSkill));

    /// <summary>The message by which the resident last told of a danger; null where none did of late.</summary>
    private string? DangerTold(DialogueView view) =>
        view.Memory.Recent.LastOrDefault(turn => screen.Find(turn.Resident) is not (null or EmergencyKind.Crisis or EmergencyKind.CrisisOfAnother))?.Resident;

    private EmergencyKind? DangerIn(InboundMessage message, float enough) => message.Payload is null ? screen.Find(message.Text, enough) : null;

    private async Task<Understood> DangerAsync(EmergencyKind kind, InboundMessage message, DialogueView view, bool supposed, CancellationToken cancellationToken)
    {
        var question = await help.QuestionAsync(kind, local.Heard(message.Text, view), view, cancellationToken);
        return new(local.InLanguageOf(message.Text, view, [new Command.Emergency(kind) { Supposed = supposed, Help = question }]), "screen");
    }

    /// <summary>The less else a message means, the less likely danger needs to be.</summary>
    private float Enough(ImmutableArray<Command> understood, Utterance said, DialogueView view) =>
        understood.Any(c => Answers(c, view)) || aftermath.FollowsUp(said, view) || IsShortDetail(understood, said, view) ? Never
            : said.Tokens.Count >= ManyWords ? Surest
            : (view.Asked is not null && said.Tokens.Count <= FewWords) || MatterSplitter.HasAddress(said) ? Sure
            : understood.Any(c => c is Command.Clarify or Command.CannotHandle { Reason: CannotHandleReason.NotUnderstood or CannotHandleReason.OutOfScope })
                ? Forms.OpensAsQuestion(said) || Forms.EndsInAQuestion(said) ? Asks : MeansNothing
            : understood.Any(c => c is Command.AskKnowledge) ? Asks
            : Likely;

    /// <summary>'And it smells' at the read-back of tall grass.</summary>
    private static bool IsShortDetail(ImmutableArray<Command> understood, Utterance said, DialogueView view) =>
        view.AsksConsent && understood is [Command.SetSlot] && said.Tokens.Count <= FewWords;

    /// <summary>A value that can be checked, or a yes or no: 'just my house' where it was asked whether it is the whole block.</summary>
    private static bool Answers(Command command, DialogueView view) => command is Command.Affirm or Command.Deny
        || (command is Command.SetSlot set && view.Slots.Any(s => s.Name == set.Slot && s.Kind is not (SlotKind.FreeText or SlotKind.ServiceType)));
}
