using VirtualAgent.Recognizers;

namespace VirtualAgent.Evals.Recognizers;

/// <summary>Every published suite that a recogniser here answers to.</summary>
public static class ConformanceSuites
{
    public static IReadOnlyList<ConformanceSuite> All { get; } =
    [
        Of("number", Culture.English, "Number/English/NumberModel.json", Numbers),
        Of("number", Culture.English, "Number/English/NumberModelExperimentalMode.json", (t, c) => VirtualAgent.Recognizers.Numbers.Recognize(t, c, Ratios.OutOf)),
        Of("number", Culture.English, "Number/English/NumberModelPercentMode.json", (t, c) => VirtualAgent.Recognizers.Numbers.Recognize(t, c, Ratios.None)),
        Of("number", Culture.Spanish, "Number/Spanish/NumberModel.json", Numbers),
        Of("boolean", Culture.English, "Choice/English/BooleanModel.json", Booleans.Recognize),
        Of("boolean", Culture.Spanish, "Choice/Spanish/BooleanModel.json", Booleans.Recognize),
        Of("phone", Culture.English, "Sequence/English/PhoneNumberModel.json", PhoneNumbers.Recognize),
        Of("e-mail", Culture.English, "Sequence/English/EmailModel.json", Emails.Recognize),
        Of("url", Culture.English, "Sequence/English/URLModel.json", Urls.Recognize),
    ];

    private static IReadOnlyList<Recognized> Numbers(string text, Culture culture) =>
        VirtualAgent.Recognizers.Numbers.Recognize(text, culture);

    private static ConformanceSuite Of(
        string recognizer, Culture culture, string file, Func<string, Culture, IReadOnlyList<Recognized>> recognize) =>
        new(recognizer, culture, file, c => recognize(c.Input, culture));
}
