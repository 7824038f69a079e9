using VirtualAgent.Console.Access;
using VirtualAgent.Console.Accounts;
using VirtualAgent.Console.Answers;
using VirtualAgent.Console.Conversations;
using VirtualAgent.Console.Desk;
using VirtualAgent.Console.Knowledge;
using VirtualAgent.Console.Outbox;
using VirtualAgent.Console.Pages;
using VirtualAgent.Console.Requests;
using VirtualAgent.Console.Unanswered;

namespace VirtualAgent.Console;

/// <summary>The staff's pages, <c>/staff</c>.</summary>
public static class ConsoleRegistration
{
    private const int MaxForm = 64 * 1024;

    /// <summary>Needs ASP.NET Core Identity with its application cookie, and the contracts of <c>Core</c> that the pages read.</summary>
    public static IServiceCollection AddConsole(this IServiceCollection services, Action<ConsoleOptions> configure)
    {
        services.AddRazorComponents();
        services.AddOptions<ConsoleOptions>().Configure(configure);
        services.AddScoped<StaffAccountBook>();
        return services;
    }

    public static IEndpointRouteBuilder MapConsole(this IEndpointRouteBuilder routes)
    {
        // The gate checks the antiforgery token of every form, whether or not its handler reads one.
        var open = routes.MapGroup("/staff")
            .AddEndpointFilter<StaffGate>()
            .WithMetadata(new FormLimit(MaxForm))
            .DisableAntiforgery();
        var staff = open.MapGroup(string.Empty).RequireAuthorization();
        open.MapSignIn();
        staff.MapAccount();
        staff.MapStaffList();
        staff.MapDesk();
        staff.MapConversations();
        staff.MapOutbox();
        staff.MapRequests();
        staff.MapKnowledge();
        staff.MapUploads();
        staff.MapAnswers();
        staff.MapUnanswered();
        staff.MapGet("{**rest}", () => StaffPage.Notice(StatusCodes.Status404NotFound, "There is no such page.")).WithOrder(int.MaxValue);
        return routes;
    }
}
