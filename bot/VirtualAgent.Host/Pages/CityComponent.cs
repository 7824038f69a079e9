using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Options;
using VirtualAgent.Core.City;
using VirtualAgent.Core.Messages;
using VirtualAgent.Core.Texts;

namespace VirtualAgent.Host.Pages;

/// <summary>Base of the city's pages: who the city is, which language the page speaks, and its texts.</summary>
public abstract class CityComponent : ComponentBase
{
    [Inject]
    protected CityProfile City { get; set; } = default!;

    [Inject]
    protected TextCatalog Texts { get; set; } = default!;

    [Inject]
    protected IOptions<SiteOptions> Site { get; set; } = default!;

    [CascadingParameter]
    protected HttpContext Context { get; set; } = default!;

    protected string Language => PageLanguage.Of(Context, City);

    /// <summary>A text of the catalogue in the page's language.</summary>
    protected string T(string key, params (string Name, LocalizedText Value)[] args) =>
        Texts.Say(Phrase.Of(key, args), Language, Channel.WebChat);
}
