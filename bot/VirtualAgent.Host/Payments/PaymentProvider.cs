using VirtualAgent.Core.CityHall;

namespace VirtualAgent.Host.Payments;

/// <summary>Who takes the money, as <c>Payments:Provider</c> says.</summary>
internal static class PaymentProvider
{
    /// <summary>Nobody yet: bills are looked up and read back, and paid elsewhere.</summary>
    public const string None = "none";

    /// <summary>Our own test page: test cards, no money.</summary>
    public const string Sandbox = "sandbox";

    public static IServiceCollection AddPayments(this IServiceCollection services, IConfiguration configuration) =>
        configuration["Payments:Provider"] == None ? services.AddSingleton<IPaymentDesk, ClosedPaymentDesk>() : services;

    public static IEndpointRouteBuilder MapPayments(this IEndpointRouteBuilder routes, IConfiguration configuration) =>
        configuration["Payments:Provider"] == None ? routes : routes.MapSandboxPages();

    private sealed class ClosedPaymentDesk : IPaymentDesk
    {
        public bool TakesPayments => false;

        public Task<PaymentPage> OpenAsync(PaymentOrder order, string idempotencyKey, CancellationToken cancellationToken) =>
            Task.FromResult<PaymentPage>(new PaymentPage.NotOffered());
    }
}
