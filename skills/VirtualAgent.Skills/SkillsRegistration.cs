using Microsoft.Extensions.DependencyInjection;
using VirtualAgent.Core.City;
using VirtualAgent.Core.Skills;
using VirtualAgent.Recognizers;
using VirtualAgent.Skills.AddToRequest;
using VirtualAgent.Skills.CheckStatus;
using VirtualAgent.Skills.CollectionDay;
using VirtualAgent.Skills.Continue;
using VirtualAgent.Skills.FileRequest;
using VirtualAgent.Skills.LeaveMessage;
using VirtualAgent.Skills.PayBill;
using VirtualAgent.Skills.Ward;

namespace VirtualAgent.Skills;

public static class SkillsRegistration
{
    /// <summary>Adds the skills that this city has something behind, in the order of the menu. The city's systems come from elsewhere.</summary>
    public static IServiceCollection AddSkills(this IServiceCollection services, CityPack pack)
    {
        services
            .AddSingleton<PlaceCheck>()
            .AddSingleton<ContactSlot>()
            .AddSingleton(new CityNumbers(BillKinds.Numbers(pack), pack.City.TrackingPrefix));
        if (!pack.Services.IsEmpty)
        {
            services
                .AddSingleton<FileRequestSlots>()
                .AddSingleton<FileRequestAction>()
                .AddSingleton<ISkill, FileRequestSkill>()
                .AddSingleton<ISkill, CheckStatusSkill>()
                .AddSingleton<ISkill, AddToRequestSkill>();
        }

        if (!pack.Bills.IsEmpty)
        {
            services
                .AddSingleton<BillKinds>()
                .AddSingleton<PayBillAction>()
                .AddSingleton<ISkill, PayBillSkill>()
                .AddSingleton<ISkill, LastPaymentSkill>();
        }

        if (pack.CollectionDays is { } days)
        {
            services.AddSingleton(days).AddSingleton<ISkill, CollectionDaySkill>();
        }

        if (pack.Wards is { } wards)
        {
            services.AddSingleton(wards).AddSingleton<ISkill, WardSkill>();
        }

        return services
            .AddSingleton<ISkill, LeaveMessageSkill>()
            .AddSingleton<ISkill, ContinueByTextSkill>()
            .AddSingleton<ISkill, ContinueOnWebSkill>();
    }
}
