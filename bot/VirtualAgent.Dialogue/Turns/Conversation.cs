using System.Collections.Immutable;
using VirtualAgent.Core.Commands;
using VirtualAgent.Core.Effects;
using VirtualAgent.Core.Knowledge;
using VirtualAgent.Core.Messages;
using VirtualAgent.Core.Replies;
using VirtualAgent.Core.State;
using VirtualAgent.Core.Texts;
using VirtualAgent.Core.Understanding;
using VirtualAgent.Dialogue.Commands;
using VirtualAgent.Dialogue.Forms;

namespace VirtualAgent.Dialogue.Turns;

/// <summary>Station 6: rules and effects in turn, until nothing is left to do.</summary>
internal sealed class Conversation(
    DialogueManager manager, EffectRunner effects, Arrivals arrivals, SkillSet skills, TextCatalog texts)
{
    /// <summary>A plan that never comes to rest is a defect of its skill, not of the resident.</summary>
    private const int MostRounds = 5;

    public Task<Arrival> ArriveAsync(InboundMessage message, ConversationState state, CancellationToken cancellationToken) =>
        arrivals.OfAsync(message, state, cancellationToken);

    public DialogueView View(ConversationState state, DateTimeOffset now) =>
        DialogueViews.Of(WithKnownSkills(state), skills, now);

    public ImmutableArray<Command> Clean(ImmutableArray<Command> commands, DialogueView view) =>
        CommandCleaner.Clean(commands, view, skills);

    public async Task<TalkResult> TalkAsync(
        ConversationState state, ImmutableArray<Command> commands, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var step = manager.Advance(WithKnownSkills(state), commands, new(now, 0));
        var replies = step.Replies.ToBuilder();
        var unanswered = ImmutableArray.CreateBuilder<UnansweredQuestion>();
        for (var round = 1; !step.Effects.IsEmpty; round++)
        {
            if (round > MostRounds)
            {
                throw new InvalidOperationException("The dialogue did not come to rest.");
            }

            var open = step.Effects;
            for (var i = 0; i < open.Length; i++)
            {
                var result = await effects.RunAsync(open[i], cancellationToken);
                step = manager.Advance(step.State, result, last: i == open.Length - 1, new(now, (round * 10) + i));
                replies.AddRange(step.Replies);
                if (open[i] is Effect.SearchKnowledge search && result is KnowledgeOutcome.NoEvidence nothing)
                {
                    unanswered.Add(new(search.Question.Text, nothing.DepartmentId));
                }
            }
        }

        return new(InOrder(step.State, replies), replies.ToImmutable(), unanswered.ToImmutable());
    }

    private static ConversationState InOrder(ConversationState state, IEnumerable<Reply> replies)
    {
        var numbered = NumberedChoices.Of(replies);
        return state with { Offered = [.. numbered.Where(state.Offered.Contains), .. state.Offered.Where(choice => !numbered.Contains(choice))] };
    }

    public Reply InternalError(ConversationState state) =>
        new Reply.Say(texts.Say(Phrase.Of("internal-error"), state.Locale, state.Channel), []);

    /// <summary>A deployment may have taken a skill away; its frames go with it.</summary>
    private ConversationState WithKnownSkills(ConversationState state) => state with
    {
        Stack = state.Stack.RemoveAll(frame => frame is Frame.SkillFrame skill && skills.Find(skill.Skill) is null),
    };
}
