using VirtualAgent.Recognizers;

namespace VirtualAgent.Evals.Recognizers;

/// <summary>Every published suite that a recogniser here answers to.</summary>
public static class ConformanceSuites
{
    public static IReadOnlyList<ConformanceSuite> All { get; } =
    [
        Of("number", Culture.English, "Number/English/NumberModel.json", Numbers),
        Of("number", Culture.English, "Number/English/NumberModelExperimentalMode.json", (t, c) => VirtualAgent.Recognizers.Numbers.Recognize(t, c, Ratios.OutOf)),
        Of("number", Culture.English, "Number/English/NumberModelPercentMode.json", (t, c) => VirtualAgent.Recognizers.Numbers.Recognize(t, c, Ratios.Over)),
        Of("number", Culture.Spanish, "Number/Spanish/NumberModel.json", Numbers),
        Of("boolean", Culture.English, "Choice/English/BooleanModel.json", Booleans.Recognize),
        Of("boolean", Culture.Spanish, "Choice/Spanish/BooleanModel.json", Booleans.Recognize),
        Of("phone", Culture.English, "Sequence/English/PhoneNumberModel.json", PhoneNumbers.Recognize),
        Of("e-mail", Culture.English, "Sequence/English/EmailModel.json", Emails.Recognize),
        Of("url", Culture.English, "Sequence/English/URLModel.json", Urls.Recognize),
        Of("ordinal", Culture.English, "Number/English/OrdinalModel.json", Ordinal),
        Of("ordinal", Culture.English, "Number/English/OrdinalModelSuppressExtendedTypes.json", (t, c) => Ordinals.Recognize(t, c, relative: false)),
        Of("ordinal", Culture.Spanish, "Number/Spanish/OrdinalModel.json", Ordinal),
        Of("ordinal", Culture.Spanish, "Number/Spanish/OrdinalModelSuppressExtendedTypes.json", (t, c) => Ordinals.Recognize(t, c, relative: false)),
        Of("percentage", Culture.English, "Number/English/PercentModel.json", Percentage),
        Of("percentage", Culture.English, "Number/English/PercentModelPercentMode.json", (t, c) => Percentages.Recognize(t, c, shares: true)),
        Of("percentage", Culture.Spanish, "Number/Spanish/PercentModel.json", Percentage),
        Of("currency", Culture.English, "NumberWithUnit/English/CurrencyModel.json", Currencies.Recognize),
        Of("currency", Culture.Spanish, "NumberWithUnit/Spanish/CurrencyModel.json", Currencies.Recognize),
        Of("age", Culture.English, "NumberWithUnit/English/AgeModel.json", Ages.Recognize),
        Of("age", Culture.Spanish, "NumberWithUnit/Spanish/AgeModel.json", Ages.Recognize),
        Of("dimension", Culture.English, "NumberWithUnit/English/DimensionModel.json", Dimensions.Recognize),
        Of("dimension", Culture.Spanish, "NumberWithUnit/Spanish/DimensionModel.json", Dimensions.Recognize),
        Of("temperature", Culture.English, "NumberWithUnit/English/TemperatureModel.json", Temperatures.Recognize),
        Of("temperature", Culture.Spanish, "NumberWithUnit/Spanish/TemperatureModel.json", Temperatures.Recognize),
        Of("number range", Culture.English, "Number/English/NumberRangeModel.json", Range),
        Of("number range", Culture.English, "Number/English/NumberRangeModelExperimentalMode.json", (t, c) => NumberRanges.Recognize(t, c, Ratios.OutOf, closed: true)),
        Of("number range", Culture.Spanish, "Number/Spanish/NumberRangeModel.json", Range),
        Of("date-time", Culture.English, "DateTime/English/DateTimeModel.json"),
        Of("date-time", Culture.Spanish, "DateTime/Spanish/DateTimeModel.json"),
    ];

    private static IReadOnlyList<Recognized> Range(string text, Culture culture) => NumberRanges.Recognize(text, culture);

    private static IReadOnlyList<Recognized> Ordinal(string text, Culture culture) => Ordinals.Recognize(text, culture);

    private static IReadOnlyList<Recognized> Percentage(string text, Culture culture) => Percentages.Recognize(text, culture);

    private static IReadOnlyList<Recognized> Numbers(string text, Culture culture) =>
        VirtualAgent.Recognizers.Numbers.Recognize(text, culture);

    private static ConformanceSuite Of(
        string recognizer, Culture culture, string file, Func<string, Culture, IReadOnlyList<Recognized>> recognize) =>
        new(recognizer, culture, file, c => recognize(c.Input, culture));

    private static ConformanceSuite Of(string recognizer, Culture culture, string file) =>
        new(recognizer, culture, file, c => DateTimes.Recognize(c.Input, culture, c.Reference));
}
