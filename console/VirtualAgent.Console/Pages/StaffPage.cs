using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;

namespace VirtualAgent.Console.Pages;

/// <summary>A page as a result.</summary>
internal static class StaffPage
{
    public static RazorComponentResult<TPage> Of<TPage>(object? parameters = null, int status = StatusCodes.Status200OK)
        where TPage : IComponent => new(parameters ?? new { }) { StatusCode = status, PreventStreamingRendering = true };

    public static RazorComponentResult<NoticePage> Notice(int status, string text) => Of<NoticePage>(new { Text = text }, status);
}
