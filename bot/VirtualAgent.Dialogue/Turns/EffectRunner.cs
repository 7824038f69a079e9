using VirtualAgent.Core.Effects;
using VirtualAgent.Core.Knowledge;
using VirtualAgent.Dialogue.Forms;

namespace VirtualAgent.Dialogue.Turns;

/// <summary>Does what dialogue asked for. Whatever has a side effect goes through the ledger first.</summary>
internal sealed class EffectRunner(
    SkillSet skills,
    IKnowledgeAnswerer answerer,
    IHandoffDesk desk,
    IActionLedger ledger)
{
    public async Task<EffectResult> RunAsync(Effect effect, CancellationToken cancellationToken) => effect switch
    {
        Effect.SearchKnowledge search => await answerer.AnswerAsync(search.Question, cancellationToken),
        Effect.OpenHandoff open => await desk.OpenAsync(open.Request, cancellationToken),
        Effect.RunSkillAction { SideEffect: false } action => await ActAsync(action, cancellationToken),
        Effect.RunSkillAction action => await ActOnceAsync(action, cancellationToken),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private async Task<EffectResult> ActOnceAsync(Effect.RunSkillAction action, CancellationToken cancellationToken)
    {
        switch (await ledger.BeginAsync(action.RunId, $"{action.Skill}.{action.Action}", cancellationToken))
        {
            case LedgerClaim.Done done:
                return done.Outcome;
            case LedgerClaim.Pending:
                return await KeepAsync(
                    action,
                    await Skill(action).RecoverAsync(action.Action, action.Context, action.RunId, cancellationToken),
                    cancellationToken);
            case LedgerClaim.New:
                return await KeepAsync(action, await ActAsync(action, cancellationToken), cancellationToken);
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private async Task<ActionOutcome> KeepAsync(
        Effect.RunSkillAction action, ActionOutcome outcome, CancellationToken cancellationToken)
    {
        await ledger.CompleteAsync(action.RunId, outcome, cancellationToken);
        return outcome;
    }

    private Task<ActionOutcome> ActAsync(Effect.RunSkillAction action, CancellationToken cancellationToken) =>
        Skill(action).RunAsync(action.Action, action.Context, action.RunId, cancellationToken);

    private Core.Skills.ISkill Skill(Effect.RunSkillAction action) =>
        skills.Find(action.Skill) ?? throw new InvalidOperationException($"No skill '{action.Skill}'.");
}
