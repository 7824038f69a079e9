using System.Collections.Immutable;
using VirtualAgent.Core.Commands;
using VirtualAgent.Core.Skills;
using VirtualAgent.Core.Texts;
using VirtualAgent.Recognizers;
using VirtualAgent.Understanding.Local.Words;

namespace VirtualAgent.Understanding.Local.Slots;

/// <summary>
/// Finds a slot's value in what was said. A mention is a value that can be nothing else; an answer may lean on the question
/// that was asked.
/// </summary>
internal sealed class SlotReader(PlaceReader places, ServiceReader services, CityNumbers numbers)
{
    private const int FewWords = 12;
    private const int ShortReply = 8;
    private const int ShortestNumber = 3;

    private static readonly SlotLexicon SlotWords = SlotLexicon.Shipped;

    private readonly PhrasePattern[] _sameNumber = [.. SlotWords.SameNumber.Select(PhrasePattern.Parse)];
    private readonly PhrasePattern[] _thisPhone = [.. SlotWords.ThisPhone.Select(PhrasePattern.Parse)];
    private readonly PhrasePattern[] _lastOne = [.. SlotWords.LastOne.Select(PhrasePattern.Parse)];

    /// <summary>The value of the slot that was asked; null where the message does not answer.</summary>
    public Command.SetSlot? Answer(SlotDefinition slot, Utterance said, DateTimeOffset now) => slot.Kind switch
    {
        SlotKind.FreeText => Set(slot, said.Text),
        SlotKind.Choice or SlotKind.MultiChoice => ChoiceReader.Answer(slot, said),
        SlotKind.Number when NumberReader.AsksForTemperature(slot) => NumberReader.TemperatureAnswer(slot, said),
        SlotKind.Number => ThingsReader.Mention(slot, said) ?? (Numbers.Recognize(said.Text, said.Culture) is [var number, ..] ? Set(slot, number.Text, number.First.Value!) : null),
        SlotKind.Date => DayReader.Read(slot, said, now),
        SlotKind.PersonName => Name(slot, said),
        SlotKind.Place => places.Answer(slot, said),
        SlotKind.ServiceType => services.Of(slot, said),
        SlotKind.TrackingNumber when LastOne(slot, said) is { } last => last,
        SlotKind.Contact when slot.Choices is [var offered, ..] && IsSameNumber(said) => Set(slot, said.Text, offered.Value),
        SlotKind.TrackingNumber or SlotKind.AccountNumber or SlotKind.Contact or SlotKind.Phone or SlotKind.Email =>
            Mention(slot, said, now) ?? UnseenPhone(slot, said) ?? Unlettered(slot, said) ?? (said.Tokens.Count <= FewWords && (said.Text.Any(char.IsDigit) || IsUnreadNumber(slot, said)) ? Set(slot, said.Text) : null),
        _ => null,
    };

    /// <summary>A value of the slot that stands in the message whatever was asked; null where there is none.</summary>
    public Command.SetSlot? Mention(SlotDefinition slot, Utterance said, DateTimeOffset now) => slot.Kind switch
    {
        SlotKind.Place => places.Mention(slot, said),
        SlotKind.Contact => Phone(slot, said) ?? Email(slot, said) ?? ThisPhone(slot, said),
        SlotKind.Phone => Phone(slot, said),
        SlotKind.Email => Email(slot, said),
        SlotKind.PersonName => PersonNames.Recognize(said.Text, said.Culture) is [var name, ..] ? Set(slot, name.Text, name.First.Value!) : null,
        SlotKind.TrackingNumber => First(slot, numbers.Requests(said.Text, said.Culture)) ?? Misprinted(slot, said),
        SlotKind.AccountNumber => First(slot, numbers.Bills.Recognize(said.Text, said.Culture)),
        SlotKind.Choice or SlotKind.MultiChoice => ChoiceReader.Mention(slot, places.Without(said)),
        SlotKind.Date => DayReader.Read(slot, said, now),
        _ => null,
    };

    private Command.SetSlot? Misprinted(SlotDefinition slot, Utterance said) =>
        numbers.Misprinted(said.Text, said.Culture) is { } number ? Set(slot, number) : null;

    /// <summary>'My last one'.</summary>
    public Command.SetSlot? LastOne(SlotDefinition slot, Utterance said) =>
        PhrasePattern.AnyIn(_lastOne, said.Tokens) ? Set(slot, said.Text, "last") : null;

    private Command.SetSlot? Phone(SlotDefinition slot, Utterance said) =>
        PhoneNumbers.Recognize(said.Text, said.Culture).FirstOrDefault(found => !IsCityNumber(found, said)) is { } phone
            ? Set(slot, phone.Text, Written(phone.First["digits"] ?? phone.First.Value!))
            : null;

    /// <summary>The digits of a bill or a report are nobody's phone.</summary>
    private bool IsCityNumber(Recognized found, Utterance said) =>
        numbers.All(said.Text, said.Culture).Any(number => number.Start <= found.End && found.Start <= number.End);

    private static Command.SetSlot? Email(SlotDefinition slot, Utterance said) =>
        Emails.Recognize(said.Text, said.Culture) is [var email, ..] ? Set(slot, email.Text, email.First.Value!) : null;

    private static Command.SetSlot? Name(SlotDefinition slot, Utterance said) =>
        PersonNames.ReadAnswer(Contacts.WithoutNumbers(said.Text, said.Culture), said.Culture) is { } name ? Set(slot, said.Text, name.First.Value!) : null;

    /// <summary>'The one I'm calling from', where it is known.</summary>
    public Command.SetSlot? ThisPhone(SlotDefinition slot, Utterance said) =>
        !slot.Choices.IsEmpty && SpeaksOfThisPhone(said) ? Set(slot, said.Text, SlotValue.PhoneAtHand) : null;

    /// <summary>The same where it is not known, which the skill says.</summary>
    public Command.SetSlot? UnseenPhone(SlotDefinition slot, Utterance said) =>
        slot.Kind is SlotKind.Contact or SlotKind.Phone && SpeaksOfThisPhone(said) ? Set(slot, said.Text, SlotValue.PhoneAtHand) : null;

    private bool SpeaksOfThisPhone(Utterance said) => PhrasePattern.AnyIn(_thisPhone, said.Tokens);

    private bool IsSameNumber(Utterance said) => said.Tokens.Count <= ShortReply && PhrasePattern.AnyIn(_sameNumber, said.Tokens);

    /// <summary>'Two hundred two two six', where a bill's or a report's number is asked for: a number, though none that can be read.</summary>
    private static bool IsUnreadNumber(SlotDefinition slot, Utterance said) =>
        slot.Kind is SlotKind.AccountNumber or SlotKind.TrackingNumber && said.Tokens.Count >= ShortestNumber
        && said.Tokens.Count(token => PlaceWords.IsNumber(token, said) || PlaceWords.JoinsNumber(token.Text) || SoundAlikes.Digit(token.Text) is not null) * 3 > said.Tokens.Count * 2;

    private static string Written(string digits) => digits switch
    {
        { Length: 11 } when digits[0] == '1' => Written(digits[1..]),
        { Length: 10 } => $"({digits[..3]}) {digits[3..6]}-{digits[6..]}",
        { Length: 7 } => $"{digits[..3]}-{digits[3..]}",
        _ => digits,
    };

    /// <summary>A bill's number without its letter: all that the digits fit.</summary>
    public Command.SetSlot? Unlettered(SlotDefinition slot, Utterance said) =>
        slot.Kind == SlotKind.AccountNumber && numbers.Bills.RecognizeDigits(said.Text, said.Culture) is [var number, ..]
            ? Set(slot, number.Text, [.. number.Readings.Select(r => r.Value!)])
            : null;

    private static Command.SetSlot? First(SlotDefinition slot, IReadOnlyList<Recognized> found) =>
        found is [var first, ..] ? Set(slot, first.Text, first.First.Value!) : null;

    private static Command.SetSlot Set(SlotDefinition slot, string said, params ImmutableArray<string> readings) =>
        new(slot.Name, said, readings);
}
