using VirtualAgent.Core.City;

namespace VirtualAgent.Host.Pages;

/// <summary>The language of a page: <c>?lang=</c>, else the one chosen before, else the browser's, else the city's first.</summary>
public static class PageLanguage
{
    private const string Cookie = "va-lang";

    public static string Of(HttpContext context, CityProfile city)
    {
        var asked = context.Request.Query["lang"].ToString();
        if (city.Languages.Contains(asked))
        {
            return asked;
        }

        return context.Request.Cookies[Cookie] is { } chosen && city.Languages.Contains(chosen)
            ? chosen
            : Accepted(context, city) ?? city.Languages[0];
    }

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
