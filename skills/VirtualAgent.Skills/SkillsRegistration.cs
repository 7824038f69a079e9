using Microsoft.Extensions.DependencyInjection;
using VirtualAgent.Core.Skills;
using VirtualAgent.Skills.CheckStatus;
using VirtualAgent.Skills.Continue;
using VirtualAgent.Skills.FileRequest;
using VirtualAgent.Skills.LeaveMessage;
using VirtualAgent.Skills.PayBill;

namespace VirtualAgent.Skills;

public static class SkillsRegistration
{
    /// <summary>Adds the skills, in the order of the menu. The city pack and the city's systems come from elsewhere.</summary>
    public static IServiceCollection AddSkills(this IServiceCollection services) => services
        .AddSingleton<FileRequestSlots>()
        .AddSingleton<FileRequestAction>()
        .AddSingleton<PayBillAction>()
        .AddSingleton<ISkill, FileRequestSkill>()
        .AddSingleton<ISkill, CheckStatusSkill>()
        .AddSingleton<ISkill, PayBillSkill>()
        .AddSingleton<ISkill, LeaveMessageSkill>()
        .AddSingleton<ISkill, ContinueByTextSkill>()
        .AddSingleton<ISkill, ContinueOnWebSkill>();
}
