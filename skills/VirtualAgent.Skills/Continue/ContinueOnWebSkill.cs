using System.Collections.Immutable;
using VirtualAgent.Core.Commands;
using VirtualAgent.Core.Effects;
using VirtualAgent.Core.Messages;
using VirtualAgent.Core.Skills;
using VirtualAgent.Core.State;
using VirtualAgent.Core.Texts;

namespace VirtualAgent.Skills.Continue;

/// <summary>The conversation goes on in the web chat, by a link that works once.</summary>
internal sealed class ContinueOnWebSkill(IConversationMoves moves) : ISkill
{
    public SkillDefinition Definition { get; } = new(
        SkillNames.ContinueOnWeb,
        LocalizedText.Of(("en", "Continue on the web"), ("es", "Seguir en la web")),
        ImmutableSortedDictionary<string, ImmutableArray<string>>.Empty,
        OnMenu: false);

    public IReadOnlyList<SkillStep> Plan(SkillContext context) => [new SkillStep.Perform("offer", SideEffect: false)];

    public SlotCheck Check(SlotDefinition slot, Command.SetSlot given, SkillContext context) =>
        throw new InvalidOperationException("There is nothing to ask.");

    public async Task<ActionOutcome> RunAsync(
        string action, SkillContext context, string idempotencyKey, CancellationToken cancellationToken)
    {
        if (context.Channel == Channel.WebChat)
        {
            return new ActionOutcome.Ended(Phrase.Of("continue-on-web.here"));
        }

        var request = new MoveRequest(context.Conversation, Channel.WebChat, null, PhoneIsKnown: false, Invitation: null, context.Locale);
        return await moves.OfferAsync(request, idempotencyKey, cancellationToken) is MoveOffer.Linked linked
            ? new ActionOutcome.Completed(
                Phrase.Of("continue-on-web.link"),
                new ActionLink(Phrase.Of("continue-on-web.title"), linked.Url),
                SlotValues.Empty)
            : new ActionOutcome.Ended(Phrase.Of("continue.too-many"));
    }
}
