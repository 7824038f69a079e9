using Microsoft.Extensions.DependencyInjection;
using VirtualAgent.Core.State;
using VirtualAgent.Dialogue.Forms;
using VirtualAgent.Dialogue.Turns;

namespace VirtualAgent.Dialogue;

public static class DialogueRegistration
{
    /// <summary>Adds the dialogue. Skills, understanding, the answerer, the desk, the ledger and the store come from elsewhere.</summary>
    public static IServiceCollection AddDialogue(this IServiceCollection services) => services
        .AddSingleton<SkillSet>()
        .AddSingleton<DialogueManager>()
        .AddSingleton<EffectRunner>()
        .AddSingleton<Arrivals>()
        .AddSingleton<Conversation>()
        .AddSingleton<ITurnRunner, TurnRunner>();
}
