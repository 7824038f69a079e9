using System.Collections.Immutable;
using VirtualAgent.Core.Skills;
using VirtualAgent.Core.State;

namespace VirtualAgent.Dialogue.Forms;

/// <summary>A skill frame together with the plan that its skill makes of it.</summary>
internal sealed class SkillPlan
{
    private readonly IReadOnlyList<SkillStep> _steps;
    private readonly Frame.SkillFrame _frame;

    private SkillPlan(Frame.SkillFrame frame, IReadOnlyList<SkillStep> steps)
    {
        _frame = frame;
        _steps = steps;
    }

    public ImmutableArray<SlotDefinition> Slots =>
        [.. _steps.OfType<SkillStep.Collect>().Select(step => step.Slot)];

    /// <summary>Where the skill stands: the first step that is not satisfied.</summary>
    public SkillStep? Next => _steps.FirstOrDefault(step => !IsSatisfied(step));

    /// <summary>Something is sent or paid in the end, with the resident's consent.</summary>
    public bool Confirms => _steps.Any(step => step is SkillStep.Confirm);

    /// <summary>How many questions stand between here and the read-back, as far as is known now.</summary>
    public int QuestionsLeft => _steps.Count(step => step is SkillStep.Collect && !IsSatisfied(step));

    public static SkillPlan Of(Frame.SkillFrame frame, SkillSet skills, ConversationState state, DateTimeOffset now) =>
        new(frame, skills.Of(frame).Plan(SkillSet.Context(state, frame.Slots, now)));

    public SlotDefinition? Slot(string? name) => Slots.FirstOrDefault(slot => slot.Name == name);

    /// <summary>The slots that lose their value when one changes, however far down the chain.</summary>
    public ImmutableArray<string> DependentsOf(string changed)
    {
        var found = new List<string>();
        var open = new Queue<string>([changed]);
        while (open.TryDequeue(out var slot))
        {
            foreach (var dependent in DirectDependentsOf(slot).Where(d => d != changed && !found.Contains(d)))
            {
                found.Add(dependent);
                open.Enqueue(dependent);
            }
        }

        return [.. found];
    }

    private IEnumerable<string> DirectDependentsOf(string slot) => _steps.Select(step => step switch
    {
        SkillStep.Collect collect when collect.Slot.DependsOn.Contains(slot) => collect.Slot.Name,
        SkillStep.Lookup lookup when lookup.DependsOn.Contains(slot) => lookup.Produces,
        _ => null,
    }).OfType<string>();

    private bool IsSatisfied(SkillStep step) => step switch
    {
        SkillStep.Collect collect => _frame.Slots.Has(collect.Slot.Name),
        SkillStep.Lookup lookup => _frame.Slots.Has(lookup.Produces),
        SkillStep.Confirm => _frame.Consent == Consent.Given,
        SkillStep.Perform => false,
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
