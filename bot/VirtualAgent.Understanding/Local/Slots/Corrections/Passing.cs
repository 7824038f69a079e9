using VirtualAgent.Recognizers;

namespace VirtualAgent.Understanding.Local.Slots.Corrections;

/// <summary>What may be put right at a message's end or in its midst: the '47 elm' of 'deep. oh wait its 47 elm'.</summary>
/// <param name="Start">UTF-16 index where it is announced.</param>
/// <param name="End">UTF-16 index after it.</param>
/// <param name="Right">What is said to be right.</param>
/// <param name="IsSure">Whether it is announced so that it can hardly be anything else.</param>
/// <param name="IsOfThing">Whether it is only said where the thing is: 'the pothole is at 44 oak'.</param>
internal sealed record Passing(int Start, int End, string Right, bool IsSure, bool IsOfThing = false)
{
    private const string No = "no";
    private const int MostLeadIns = 6;
    private const int MostPrepositions = 2;
    private const int Doubly = 2;
    private const int MostThingWords = 3;

    private static readonly PhraseSet ItIs = Phrases.Is.Or(Phrases.Was).Or(Phrases.That).Or(Phrases.Stands).Or(Phrases.AddressIs);
    private static readonly PhraseSet IsNow = Phrases.Is.Or(Phrases.Stands);
    private static readonly PhraseSet ThingIs = Phrases.IsCalled.Or(Phrases.Stands);
    private static readonly PhraseSet ReallyIs = IsNow.Or(Phrases.Was);

    /// <summary>All of them, in their order.</summary>
    /// <param name="placed">A place was given before, so that to say where the thing is puts it right.</param>
    public static IEnumerable<Passing> In(Utterance said, bool placed = false)
    {
        var at = new Cursor(said.Text, said.Tokens, 0);
        while (!at.IsAtEnd)
        {
            var sure = Announced(at);
            var thing = placed && (sure is not null || at.At == 0 || at.IsAfterPause) ? AfterThing(sure ?? at) : null;
            if ((thing ?? sure ?? AfterPause(at, said.Culture)) is { } announced && WithoutPrepositions(announced.PastAll(Phrases.Really)) is { IsAtEnd: false } right)
            {
                var end = EndOf(right);
                yield return new(at.Start, right.Start + right.Until(end).Length, right.Until(end), sure is not null, thing is not null);
                at = end;
            }
            else
            {
                at = at.On();
            }
        }
    }

    /// <summary>After the words that announce that something is put right; null where none do.</summary>
    private static Cursor? Announced(Cursor at)
    {
        var (led, openers) = Led(at);
        return openers >= Doubly ? led.Past(ItIs)
            : led.At > at.At && led.After(ItIs) is { } it ? (openers > 0 || IsThere(at, led)) ? it : null
            : led.After(ReallyIs) is { } really && really.After(Phrases.Really) is not null ? really
            : led.After(Phrases.RightAddressIs);
    }

    /// <summary>After one word that may begin a correction, with a pause beside it or a number behind it: 'sorry, 44 elm'. Spanish 'es 41, no 44' denies it.</summary>
    private static Cursor? AfterPause(Cursor at, Culture culture) =>
        Led(at) is (var led, > 0) && (led.IsAfterPause || (at.At > 0 && at.IsAfterPause) || IsAtNumber(led, culture))
        && (led.IsAfterPause || culture != Culture.Spanish || led.Tokens[led.At - 1].Text != No || (IsAtNumber(led, culture) && !SaysWhatIs(at)))
            ? led
            : null;

    /// <summary>'43', and 'la quinta', which counts streets.</summary>
    private static bool IsAtNumber(Cursor at, Culture culture) => !at.IsAtEnd
        && (char.IsAsciiDigit(at.Text[at.Start]) || (WithoutPrepositions(at) is { IsAtEnd: false } there && PlaceWords.IsOrdinal(there.Tokens[there.At].Text, culture)));

    /// <summary>Whether what stands before a place says what or where something is.</summary>
    private static bool SaysWhatIs(Cursor end) => Enumerable.Range(0, end.At).Any(at => (end with { At = at }).After(ReallyIs) is not null);

    /// <summary>After 'the pothole is', with which a clause tells where the thing is.</summary>
    private static Cursor? AfterThing(Cursor at)
    {
        if (at.Past(Phrases.Joints).After(Phrases.Pointers) is not { IsAtWord: true } thing)
        {
            return null;
        }

        return Enumerable.Range(1, MostThingWords)
            .Select(words => thing.On(words))
            .TakeWhile(end => !end.IsAtEnd && !end.IsAfterPause)
            .Select(end => end.After(ThingIs) is { IsAtEnd: false } there && there.After(Phrases.In) is not null ? there : (Cursor?)null)
            .FirstOrDefault(there => there is not null);
    }

    /// <summary>'And it's at 41'.</summary>
    private static bool IsThere(Cursor at, Cursor led) =>
        at.After(Phrases.Interjections) is not null
        || (led.After(IsNow) is { } now && now.Past(Phrases.In) is { IsAtEnd: false } place && char.IsAsciiDigit(place.Text[place.Start]));

    /// <summary>After what begins a correction, and how surely it does: one that needs no other counts doubly.</summary>
    private static (Cursor Led, int Openers) Led(Cursor at)
    {
        var openers = 0;
        for (var steps = 0; steps < MostLeadIns && at.After(Phrases.Not) is null; steps++)
        {
            if (at.After(Phrases.Sure) is { } sure)
            {
                (at, openers) = (sure, openers + Doubly);
            }
            else if (at.After(Phrases.Openers) is { } opener)
            {
                (at, openers) = (opener, openers + 1);
            }
            else if (at.After(Phrases.Fillers) is { } filler)
            {
                at = filler;
            }
            else
            {
                break;
            }
        }

        return (at, openers);
    }

    private static Cursor WithoutPrepositions(Cursor at)
    {
        for (var i = 0; i < MostPrepositions; i++)
        {
            at = at.Past(Phrases.At);
        }

        return at;
    }

    /// <summary>It ends at a pause, which a full stop within an address of the internet is none, where it goes on with 'and it's', and where the next correction begins.</summary>
    private static Cursor EndOf(Cursor right)
    {
        var end = right.On();
        while (!end.IsAtEnd && (end.Gap is "." || !end.Gap.ContainsAny(".,;!?"))
            && end.After(Phrases.Joints)?.After(IsNow) is null && Led(end).Openers < Doubly)
        {
            end = end.On();
        }

        return end;
    }
}
