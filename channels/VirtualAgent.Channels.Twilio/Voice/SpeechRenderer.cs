using System.Collections.Immutable;
using System.Text.RegularExpressions;
using VirtualAgent.Channels.Twilio.Text;
using VirtualAgent.Core.Messages;
using VirtualAgent.Core.Replies;
using VirtualAgent.Core.Texts;

namespace VirtualAgent.Channels.Twilio.Voice;

/// <summary>Puts all replies of a turn into sentences to be heard.</summary>
internal sealed partial class SpeechRenderer(TextCatalog texts)
{
    private const int MaxSources = 2;

    /// <summary>A listener keeps no more than about four in mind.</summary>
    private const int MaxChoices = 4;

    private readonly Speakable _speakable = new(texts);

    /// <param name="linksTexted">Whether the turn's links reached the caller's phone.</param>
    public SpokenTurn Render(OutboundTurn turn, bool linksTexted)
    {
        var language = Locales.Language(turn.Locale);
        var numbered = NumberedChoices.Of(turn.Replies);
        var sentences = new List<string>();
        foreach (var reply in turn.Replies)
        {
            var words = Sentences(reply.Text, language).ToList();
            var asks = reply is Reply.Confirm ? words.Count - words.AsEnumerable().Reverse().TakeWhile(s => s.EndsWith('?')).Count() : words.Count;
            sentences.AddRange(reply switch
            {
                Reply.Confirm { Again: true } => words[asks..],
                Reply.Confirm { Changed.IsEmpty: false } changed => [.. Lines(changed.Changed, language), .. words[asks..]],
                _ => [.. words[..asks], .. Besides(reply, linksTexted, language), .. words[asks..]],
            });
            sentences.AddRange(Choices(reply, numbered, language));
        }

        return new(turn.Locale, [.. sentences], turn.Replies.Any(IsQuestion), turn.Replies.Any(r => r is Reply.Handoff), turn.Replies.Any(r => r is Reply.Goodbye));
    }

    /// <summary>In full where a question is new, in short where its answer was not understood, and not a third time.</summary>
    /// <param name="numbered">All choices of the turn, by their numbers.</param>
    private IEnumerable<string> Choices(Reply reply, ImmutableArray<Choice> numbered, string language)
    {
        var choices = reply.Choices;
        if (reply is Reply.Confirm { KnowsHow: true })
        {
            return [];
        }

        if (reply is Reply.Ask { Again: > 0 } again)
        {
            return again.Again > 1 || choices.Length < 2 ? []
                : [Say("voice.choice.again", language, ("labels", string.Join(", ", choices.Take(MaxChoices).Select(c => Speak(c.Label, language).TrimEnd('.', '?', '!')))))];
        }

        var spoken = choices.Take(MaxChoices).Select(choice => Say("voice.choice", language,
            ("label", Speak(choice.Label, language).TrimEnd('.', '?', '!')), ("number", $"{numbered.IndexOf(choice) + 1}")));
        return choices.Length > MaxChoices ? spoken.Append(Say("voice.choice.other", language)) : spoken;
    }

    private IEnumerable<string> Besides(Reply reply, bool linksTexted, string language) => reply switch
    {
        Reply.Confirm confirm => Lines(confirm.Summary, language),
        Reply.Answer { IsSourceTold: true } => [],
        Reply.Answer answer => answer.Citations.DistinctBy(c => c.Url).Take(MaxSources).Select(c => Source(c, language)),
        Reply.Link => [Say(linksTexted ? "voice.link" : "voice.no-link", language)],
        _ => [],
    };

    private IEnumerable<string> Lines(ImmutableArray<SummaryLine> lines, string language) => lines.Select(line => Say("voice.summary", language,
        ("label", Speak(line.Label, language)), ("value", Speak(line.Value, language).TrimEnd('.'))));

    private string Source(Citation citation, string language)
    {
        var title = ("title", (LocalizedText)Speak(citation.Title, language).Trim('¿', '?', '¡', '!', '.'));
        var department = ("department", (LocalizedText)citation.Department);
        return citation.Effective is { } date
            ? Say("voice.source.since", language, title, department, ("date", Formatted.Date(date)))
            : Say("voice.source", language, title, department);
    }

    private IEnumerable<string> Sentences(string markdown, string language) => PlainText
        .Lines(markdown, links: false, bullets: false)
        .SelectMany(line => SentenceEnd().Split(Speak(line, language)))
        .Where(sentence => sentence.Any(char.IsLetterOrDigit))
        .Select(sentence => char.IsLetterOrDigit(sentence[^1]) ? sentence + "." : sentence);

    private string Speak(string text, string language) => _speakable.Of(text, language);

    private string Say(string key, string language, params (string, LocalizedText)[] args) =>
        texts.Say(Phrase.Of(key, args), language, Channel.Voice);

    private static bool IsQuestion(Reply reply) =>
        reply is Reply.Ask or Reply.Confirm || !reply.Choices.IsDefaultOrEmpty || reply.Text.TrimEnd().EndsWith('?');

    /// <summary>The end of a sentence, not of an abbreviation.</summary>
    [GeneratedRegex(@"(?<=[.!?])(?<!\b(?:St|Ave|Blvd|Rd|Dr|Ln|Ct|Mr|Mrs|Ms|No|Núm|Sr|Sra|[A-Za-z]\.[A-Za-z]|[A-Z])\.)\s+(?=[\p{Lu}\d¿¡""'(])")]
    private static partial Regex SentenceEnd();
}
