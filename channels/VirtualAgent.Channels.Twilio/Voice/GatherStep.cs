using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace VirtualAgent.Channels.Twilio.Voice;

/// <summary>Where a gathered call stands; travels in the signed address of the next webhook.</summary>
/// <param name="Number">0 for the greeting, then one for each thing the caller said.</param>
/// <param name="Waits">How often Twilio was asked to come back for this step's reply.</param>
/// <param name="Silences">Steps in a row in which the caller said nothing.</param>
internal sealed record GatherStep(int Number, int Waits, int Silences, string Locale)
{
    /// <summary>The call comes back from a person's telephone that nobody answered.</summary>
    public bool Unanswered { get; init; }

    public string Query => string.Create(
        CultureInfo.InvariantCulture, $"step={Number}&waits={Waits}&silences={Silences}&lang={Locale}{(Unanswered ? "&unanswered=1" : string.Empty)}");

    public static GatherStep Read(IQueryCollection query) =>
        new(Int(query, "step"), Int(query, "waits"), Int(query, "silences"), Locales.Voice(query["lang"]))
        {
            Unanswered = query["unanswered"] == "1",
        };

    public GatherStep Next(string locale) => new(Number + 1, 0, 0, Locales.Voice(locale));

    private static int Int(IQueryCollection query, string name) =>
        int.TryParse(query[name], NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : 0;
}
