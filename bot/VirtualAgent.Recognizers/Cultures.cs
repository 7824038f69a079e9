namespace VirtualAgent.Recognizers;

public static class Cultures
{
    /// <summary>The culture of a language of the pack: 'es' is Spanish, all else is read as English.</summary>
    public static Culture Of(string language) => language == "es" ? Culture.Spanish : Culture.English;
}
