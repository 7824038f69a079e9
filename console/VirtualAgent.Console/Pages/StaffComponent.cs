using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Options;
using VirtualAgent.Core.City;

namespace VirtualAgent.Console.Pages;

/// <summary>Base of the staff's pages.</summary>
public abstract class StaffComponent : ComponentBase
{
    [Inject]
    protected CityProfile City { get; set; } = default!;

    [Inject]
    protected TimeProvider Time { get; set; } = default!;

    [Inject]
    protected IOptions<ConsoleOptions> Options { get; set; } = default!;

    [CascadingParameter]
    protected HttpContext Context { get; set; } = default!;

    /// <summary>Who is signed in.</summary>
    protected string? User => Context.User.Identity?.Name;

    /// <summary>What a form just did, as its redirect tells: <c>?done=…</c>.</summary>
    protected string Done => Context.Request.Query["done"].ToString();
}
