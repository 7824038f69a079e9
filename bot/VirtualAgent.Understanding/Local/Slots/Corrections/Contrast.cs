using VirtualAgent.Recognizers;

namespace VirtualAgent.Understanding.Local.Slots.Corrections;

/// <summary>What is right of 'not this, it's that', 'not this, that', 'it's that, not this' and 'make it that instead of this'.</summary>
internal static class Contrast
{
    private const int LongestDenied = 60;
    private const int LongestDeniedAlone = 40;
    private const int LongestRight = 100;
    private const int MostBareWords = 3;

    private static readonly Culture[] Cultures = [Culture.English, Culture.Spanish];
    private static readonly PhraseSet ItIsOrWas = Phrases.Is.Or(Phrases.Was).Or(Phrases.Are);
    private static readonly PhraseSet ItIs = Phrases.Is.Or(Phrases.Are).Or(Phrases.Stands);
    private static readonly PhraseSet IsNot = Phrases.IsNot.Or(Phrases.NotAt);

    public static string? Right(string text)
    {
        var start = Cursor.Of(text);
        return NotThisButThat(start) ?? NotThisThat(start) ?? ThatNotThis(start) ?? ThatInstead(start);
    }

    private static string? NotThisButThat(Cursor start)
    {
        for (var at = start; !at.IsAtEnd; at = at.On())
        {
            if (at.After(Phrases.Not) is { IsAtEnd: false } denied && ButThat(denied) is { } right)
            {
                return right;
            }
        }

        return null;
    }

    /// <summary>What follows on 'it's' or 'but', after what is denied.</summary>
    private static string? ButThat(Cursor denied)
    {
        for (var at = denied.On(); !at.IsAtEnd && denied.Until(at).Length <= LongestDenied; at = at.On())
        {
            var ends = at.Gap.ContainsAny(".;?");
            var but = at.After(Phrases.But);
            var that = at.IsAfterPause && (but ?? at).After(ItIsOrWas) is { } after ? after
                : ends ? null
                : but is { } turn ? turn.Past(Phrases.Is)
                : at.After(Phrases.Is);
            if (that is { IsAtEnd: false } right && !right.Rest.Contains('?', StringComparison.Ordinal))
            {
                return right.Rest;
            }

            if (ends)
            {
                return null;
            }
        }

        return null;
    }

    private static string? NotThisThat(Cursor start) => start.Reached(Phrases.LeadIns)
        .Select(at => at.After(IsNot) is { IsAtEnd: false } denied ? Bare(denied) ?? OtherThing(denied) : null)
        .FirstOrDefault(right => right is not null);

    /// <summary>A few words and no more, after what is denied and a comma.</summary>
    private static string? Bare(Cursor denied)
    {
        var at = denied.On();
        while (!at.IsAtEnd && !at.Gap.ContainsAny(",.;?"))
        {
            at = at.On();
        }

        return !at.IsAtEnd && !at.Gap.ContainsAny(".;?") && denied.Until(at).Length <= LongestDeniedAlone && at.Tokens.Count - at.At <= MostBareWords
            && at.Until(at with { At = at.Tokens.Count }) is var right && right.All(c => char.IsLetterOrDigit(c) || c is ' ' or '&')
                ? right
                : null;
    }

    /// <summary>'The gate' of 'not the ramp the gate': a thing after another, without a pause.</summary>
    private static string? OtherThing(Cursor denied)
    {
        if (denied.After(Phrases.Articles) is not { IsAtWord: true } thing)
        {
            return null;
        }

        var at = thing.On();
        while (at.IsAtWord && !at.IsAfterPause && at.After(Phrases.Articles) is null)
        {
            at = at.On();
        }

        return at.IsAtWord && !at.IsAfterPause && at.Tokens.Count - at.At <= MostBareWords ? at.Rest.TrimEnd('.', '!') : null;
    }

    private static string? ThatNotThis(Cursor start)
    {
        for (var at = start; !at.IsAtEnd; at = at.On())
        {
            if ((at.At == 0 || at.Gap.ContainsAny(",.;!"))
                && at.Reached(Phrases.LeadIns).Select(led => led.After(ItIs) is { IsAtEnd: false } it ? NotThis(it.Past(Phrases.Really)) : null).FirstOrDefault(right => right is not null) is { } right)
            {
                return right;
            }
        }

        return null;
    }

    /// <summary>'Make it barking instead of construction'.</summary>
    private static string? ThatInstead(Cursor start)
    {
        if (start.Reached(Phrases.LeadIns).Select(at => at.After(Phrases.MakeIt)).FirstOrDefault(made => made is not null) is not { IsAtEnd: false } right)
        {
            return null;
        }

        var end = right.On();
        while (!end.IsAtEnd && !end.IsAfterPause && end.After(Phrases.InsteadOf) is null)
        {
            end = end.On();
        }

        return !end.IsAtEnd && !end.IsAfterPause ? right.Past(Phrases.Articles).Until(end) : null;
    }

    /// <summary>What stands before ', not …', and before 'not …' where both are houses, numbered streets, places or things.</summary>
    private static string? NotThis(Cursor that)
    {
        var place = that.After(Phrases.In);
        for (var at = that.On(); !at.IsAtEnd && that.Until(at).Length <= LongestRight; at = at.On())
        {
            var isParted = at.Gap.Contains(',');
            if (at.After(Phrases.AndNot) is { IsAtEnd: false } denied && !denied.Rest.Contains('?', StringComparison.Ordinal)
                && (isParted || AreThings(that, denied) ? that : IsNumber(that) && IsNumber(denied) ? that : place) is { } right && right.At < at.At)
            {
                return right.Until(at);
            }

            if (isParted || at.Gap.Contains('?'))
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>'A street light' and 'a pothole'.</summary>
    private static bool AreThings(Cursor that, Cursor denied) => that.After(Phrases.Articles) is not null
        && denied.After(Phrases.Articles) is { IsAtEnd: false } thing && thing.Tokens.Count - thing.At <= MostBareWords;

    /// <summary>'41', and 'fourth' or 'la cuarta', which counts streets.</summary>
    private static bool IsNumber(Cursor at) => at.Past(Phrases.Articles) is { IsAtEnd: false } number
        && (char.IsAsciiDigit(number.Text[number.Start]) || Array.Exists(Cultures, culture => PlaceWords.IsOrdinal(number.Tokens[number.At].Text, culture)));
}
