using System.Globalization;
using System.Text.RegularExpressions;
using VirtualAgent.Core.Messages;
using VirtualAgent.Core.Texts;

namespace VirtualAgent.Channels.Twilio.Voice;

/// <summary>Rewrites what is easy to read into what is easy to hear.</summary>
internal sealed partial class Speakable(TextCatalog texts)
{
    /// <summary>Numbers that are names are read digit by digit; money and times as one says them; addresses of pages not at all.</summary>
    public string Of(string text, string language)
    {
        text = Url().Replace(text, string.Empty);
        text = Mark().Replace(text, string.Empty);
        text = Email().Replace(text, m => m.Value
            .Replace("@", $" {Word("at", language)} ").Replace(".", $" {Word("dot", language)} "));
        text = IsoDate().Replace(text, m => DateOnly.TryParseExact(m.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? Formatted.Date(date).In(language) : m.Value);
        text = Money().Replace(text, m => Dollars(m, language));
        text = Clock().Replace(text, m => Time(m, language));
        text = Hour().Replace(text, m => Time(m, language));
        text = YearRange().Replace(text, $"$1 {Word("to", language)} $2");
        text = LetteredId().Replace(text, m => $"{Spell(m.Groups[1].Value)}, {Digits(m.Groups[2].Value)}");
        text = American().Replace(text, "$1-$2-$3");
        text = Phone().Replace(text, m => Digits(m.Value));
        text = Grouped().Replace(text, m => m.Value.Count(char.IsDigit) >= 6 ? Digits(m.Value) : m.Value);
        text = LongNumber().Replace(text, m => Digits(m.Value));
        text = ShortCode().Replace(text, m => Spell(m.Value));
        text = Range().Replace(text, $" {Word("to", language)} ");
        text = RowPart().Replace(text, ". ");
        text = Aside().Replace(text, ", ");
        text = text.Replace("&", $" {Word("and", language)} ").Replace("%", $" {Word("percent", language)}");
        text = Hollow().Replace(Spaces().Replace(text, " "), "$1");
        return DoubleStop().Replace(text, "$1").Trim();
    }

    private string Dollars(Match money, string language)
    {
        var (dollars, cents) = (money.Groups[1].Value, money.Groups[2].Value);
        var key = (dollars == "1", cents is "" or "00") switch
        {
            _ when dollars == "0" && cents == "01" => "voice.money.one-cent",
            _ when dollars == "0" && cents is not ("" or "00") => "voice.money.only-cents",
            (true, true) => "voice.money.one",
            (true, false) => "voice.money.one.cents",
            (false, true) => "voice.money",
            _ => "voice.money.cents",
        };
        return Say(key, language, ("dollars", dollars), ("cents", cents.TrimStart('0')));
    }

    private string Time(Match clock, string language)
    {
        var hour = int.Parse(clock.Groups[1].Value, CultureInfo.InvariantCulture);
        var minutes = clock.Groups[2].Value is "00" or "" ? string.Empty : $":{clock.Groups[2].Value}";
        var half = clock.Groups[3].Value.ToLowerInvariant();
        var onDial = hour % 12 == 0 ? 12 : hour % 12;
        if (language == "es")
        {
            var isLate = half == "p" ? true : half == "a" ? false : hour >= 12;
            var of24 = isLate ? (onDial % 12) + 12 : onDial % 12;
            var end = clock.Value[^1] == '.' && clock.Groups["ends"].Success ? "." : string.Empty;
            return $"{onDial}{minutes} {Word(of24 < 12 ? "morning" : of24 < 19 ? "afternoon" : "evening", language)}{end}";
        }

        return half.Length > 0 ? $"{onDial}{minutes} {half}.m." : $"{onDial}{minutes} {(hour >= 12 ? "p.m." : "a.m.")}";
    }

    /// <summary>'4817-2093' as '4 8 1 7, 2 0 9 3'.</summary>
    private static string Digits(string number) => string.Join(
        ", ", Group().Matches(number).Select(group => Spell(group.Value)));

    private static string Spell(string characters) => string.Join(' ', characters.AsEnumerable());

    private string Word(string word, string language) => Say($"voice.word.{word}", language);

    private string Say(string key, string language, params (string, LocalizedText)[] args) =>
        texts.Say(Phrase.Of(key, args), language, Channel.Voice);

    [GeneratedRegex(@"(?:https?://|www\.)[^\s)\]]*[^\s)\].,;:!?]")]
    private static partial Regex Url();

    [GeneratedRegex(@"\s?\[\d+\]")]
    private static partial Regex Mark();

    [GeneratedRegex(@"\b[\w.+-]+@[\w-]+(?:\.[\w-]+)+\b")]
    private static partial Regex Email();

    [GeneratedRegex(@"\b\d{4}-\d{2}-\d{2}\b")]
    private static partial Regex IsoDate();

    [GeneratedRegex(@"\$\s?(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d{2}))?(?!\d)")]
    private static partial Regex Money();

    [GeneratedRegex(@"\b(\d{1,2}):(\d{2})(?:\s*([aApP])\.?\s?[mM]\b\.?)?(?<ends>(?=\s+[\p{Lu}¿¡“""]|[”""]|\s*$))?")]
    private static partial Regex Clock();

    [GeneratedRegex(@"(?<![:\d])\b(\d{1,2})()\s?([aApP])(?:\.\s?[mM]\.|[mM]\b)(?<ends>(?=\s+[\p{Lu}¿¡“""]|[”""]|\s*$))?")]
    private static partial Regex Hour();

    [GeneratedRegex(@"\b((?:19|20)\d\d)\s*[-–]\s*((?:19|20)\d\d)\b(?!-)")]
    private static partial Regex YearRange();

    [GeneratedRegex(@"\b([A-Z]{1,4})-?(\d{4,}(?:-\d+)*|\d+(?:-\d+)+)\b")]
    private static partial Regex LetteredId();

    [GeneratedRegex(@"\+1(\d{3})(\d{3})(\d{4})\b")]
    private static partial Regex American();

    [GeneratedRegex(@"(?<![\d\w])(?:\+?1[ .-]?)?(?:\(\d{3}\) ?|\d{3}[ .-])\d{3}[ .-]\d{4}\b|\+\d{7,15}\b")]
    private static partial Regex Phone();

    [GeneratedRegex(@"\b\d+(?:-\d+)+\b")]
    private static partial Regex Grouped();

    [GeneratedRegex(@"(?<![\d,.])\d{5,}(?![\d]|[.,]\d)")]
    private static partial Regex LongNumber();

    [GeneratedRegex(@"(?<![\d,.$-])(?:[2-9]11|988)(?![\d]|[.,-]\d)")]
    private static partial Regex ShortCode();

    [GeneratedRegex(@"(?<=\d|\.m\.)\s*[-–—]\s*(?=\d)|(?<=\w)–(?=\w)")]
    private static partial Regex Range();

    /// <summary>Between the cells of a table's row, each of which is said as a sentence: 'Zone: A – Trash day: Monday'.</summary>
    [GeneratedRegex(@"\s*(?:–|;)\s+(?=[\p{L} ]{2,30}: )")]
    private static partial Regex RowPart();

    [GeneratedRegex(@"\s+(?:[-–—|]+\s+)+|\s*[—|]\s*")]
    private static partial Regex Aside();

    [GeneratedRegex(@"\d+")]
    private static partial Regex Group();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    /// <summary>A sentence's end after an abbreviation's full stop, or after a quotation that ends in one: 'to 5 p.m..', '"Elm St.".'</summary>
    [GeneratedRegex(@"(?<!\.)(\.[""”’»]?|[?!…][""”’»])\.(?!\.)")]
    private static partial Regex DoubleStop();

    [GeneratedRegex(@"\s?(?:\(\s*\)|\[\s*\])|\s+([.,;:!?])")]
    private static partial Regex Hollow();
}
