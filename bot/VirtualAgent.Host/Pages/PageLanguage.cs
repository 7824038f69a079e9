using VirtualAgent.Core.City;

namespace VirtualAgent.Host.Pages;

/// <summary>The language of a page: <c>?lang=</c>, else what the page prefers, else the one chosen before, else the browser's, else the city's first.</summary>
public static class PageLanguage
{
    private const string Cookie = "va-lang";
    private static readonly object Preferred = new();

    public static string Of(HttpContext context, CityProfile city)
    {
        var asked = context.Request.Query["lang"].ToString();
        if (city.Languages.Contains(asked))
        {
            return asked;
        }

        if (context.Items[Preferred] is string preferred)
        {
            return preferred;
        }

        return context.Request.Cookies[Cookie] is { } chosen && city.Languages.Contains(chosen)
            ? chosen
            : Accepted(context, city) ?? city.Languages[0];
    }

    /// <summary>For a page that belongs to a conversation: its language, unless <c>?lang=</c> asks for another.</summary>
    public static void Prefer(HttpContext context, string language) => context.Items[Preferred] = language;

    /// <summary>Remembers a language asked for by <c>?lang=</c>; call it before the response starts.</summary>
    public static void Remember(HttpContext context, CityProfile city)
    {
        var asked = context.Request.Query["lang"].ToString();
        if (city.Languages.Contains(asked))
        {
            context.Response.Cookies.Append(Cookie, asked, new CookieOptions
            {
                HttpOnly = true,
                IsEssential = true,
                MaxAge = TimeSpan.FromDays(365),
                SameSite = SameSiteMode.Lax,
                Secure = context.Request.IsHttps,
            });
        }
    }

    private static string? Accepted(HttpContext context, CityProfile city) =>
        context.Request.GetTypedHeaders().AcceptLanguage
            .OrderByDescending(language => language.Quality ?? 1)
            .Select(language => language.Value.ToString().Split('-')[0].ToLowerInvariant())
            .FirstOrDefault(language => city.Languages.Contains(language));
}
