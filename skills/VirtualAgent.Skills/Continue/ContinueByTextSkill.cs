using System.Collections.Immutable;
using VirtualAgent.Core.Commands;
using VirtualAgent.Core.Effects;
using VirtualAgent.Core.Messages;
using VirtualAgent.Core.Skills;
using VirtualAgent.Core.State;
using VirtualAgent.Core.Texts;

namespace VirtualAgent.Skills.Continue;

/// <summary>
/// The conversation goes on by text message. A caller's number is known; in a chat the number is asked for, and the code
/// that is shown there must be texted from it, so that a wrong number learns nothing.
/// </summary>
internal sealed class ContinueByTextSkill(IConversationMoves moves) : ISkill
{
    private const string Prefix = "continue-by-text";
    private const string Phone = "phone";

    public SkillDefinition Definition { get; } = new(
        SkillNames.ContinueByText,
        LocalizedText.Of(("en", "Continue by text message"), ("es", "Seguir por mensaje de texto")),
        ImmutableSortedDictionary<string, ImmutableArray<string>>.Empty,
        OnMenu: false);

    public IReadOnlyList<SkillStep> Plan(SkillContext context)
    {
        var send = new SkillStep.Perform("offer", SideEffect: false);
        return context.Channel == Channel.Sms || KnownNumber(context) is not null
            ? [send]
            : [new SkillStep.Collect(Slot.Of(Prefix, Phone, SlotKind.Phone)), send];
    }

    public SlotCheck Check(SlotDefinition slot, Command.SetSlot given, SkillContext context) =>
        MobileNumber.Read(given.Readings.IsEmpty ? given.Said : given.Readings[0]) is { } number
            ? new SlotCheck.Accept(new(number, MobileNumber.Written(number)))
            : new SlotCheck.Reject(Phrase.Of("continue-by-text.no-number"));

    public async Task<ActionOutcome> RunAsync(
        string action, SkillContext context, string idempotencyKey, CancellationToken cancellationToken)
    {
        if (context.Channel == Channel.Sms)
        {
            return new ActionOutcome.Ended(Phrase.Of("continue-by-text.here"));
        }

        var known = KnownNumber(context);
        var phone = known ?? context.Slots.Value(Phone)!;
        var request = new MoveRequest(
            context.Conversation,
            Channel.Sms,
            phone,
            PhoneIsKnown: known is not null,
            known is null ? Phrase.Of("continue-by-text.invitation-code")
                : context.Facts.Value("tracking") is { } tracking ? Phrase.Of("continue-by-text.invitation-report", ("tracking", tracking))
                : Phrase.Of("continue-by-text.invitation"),
            context.Locale);
        return await moves.OfferAsync(request, idempotencyKey, cancellationToken) switch
        {
            MoveOffer.Texted { Code: { } code } => Done(Phrase.Of("continue-by-text.code", ("number", MobileNumber.Written(phone)), ("code", code))),
            MoveOffer.Texted => Done(Phrase.Of("continue-by-text.texted", ("number", MobileNumber.Written(phone)))),
            MoveOffer.OptedOut => new ActionOutcome.Ended(Phrase.Of("continue-by-text.opted-out")),
            _ => new ActionOutcome.Ended(Phrase.Of("continue.too-many")),
        };
    }

    private static ActionOutcome.Completed Done(Phrase say) => new(say, Link: null, SlotValues.Empty);

    private static string? KnownNumber(SkillContext context) =>
        context.Channel == Channel.Voice ? MobileNumber.Read(context.Participant) : null;
}
