using System.Net;
using VirtualAgent.IntegrationTests.Support;
using Xunit;

namespace VirtualAgent.IntegrationTests.Staff;

/// <summary>A city hall whose first administrator has chosen a password.</summary>
public sealed class StaffHost : IAsyncLifetime
{
    private readonly string _pack = Path.Combine(Path.GetTempPath(), $"va-pack-{Guid.NewGuid():N}");

    public RunningHost Host { get; private set; } = default!;

    internal Task<StaffSession> SignInAsync() => StaffSession.SignedInAsync(Host, StaffSession.OwnPassword);

    public async Task InitializeAsync()
    {
        Host = await RunningHost.StartAsync("--City:Pack", OpenCityPack.CopyTo(_pack));
        var oneTime = StaffSession.OneTimePassword(Host);
        using var session = await StaffSession.SignedInAsync(Host, oneTime);
        using var changed = await session.ChangePasswordAsync(oneTime, StaffSession.OwnPassword);
        Assert.Equal(HttpStatusCode.Redirect, changed.StatusCode);
    }

    public async Task DisposeAsync()
    {
        await Host.DisposeAsync();
        Directory.Delete(_pack, recursive: true);
    }
}
