using System.Collections.Immutable;
using System.Globalization;
using Microsoft.Extensions.Options;
using VirtualAgent.Channels.Twilio.Text;
using VirtualAgent.Core.Messages;
using VirtualAgent.Core.Replies;
using VirtualAgent.Core.Texts;

namespace VirtualAgent.Channels.Twilio.Sms;

/// <summary>Writes all replies of a turn as one plain text.</summary>
internal sealed class SmsRenderer(TextCatalog texts, IOptions<TwilioOptions> options)
{
    public SmsDraft Render(OutboundTurn turn)
    {
        var language = Locales.Language(turn.Locale);
        var (numbered, first, answered) = (NumberedChoices.Of(turn.Replies), true, false);
        var draft = new SmsDraft(string.Empty, string.Empty, string.Empty);
        foreach (var reply in turn.Replies)
        {
            var words = Lines(Words(reply, language));
            var choices = Lines(reply.Choices.Select((choice, i) => Choice(choice, numbered.IndexOf(choice) + 1, opens: first && i == 0, language)));
            first &= reply.Choices.IsEmpty;
            draft = reply switch
            {
                Reply.Answer answer => Answered(draft, answered, words, Lines(Sources(answer, language)), choices),
                _ when answered || (reply is Reply.Ask && draft.Body.Length > 0) =>
                    draft with { Closing = SmsPage.Join(draft.Closing, SmsPage.Join(words, choices)) },
                _ => new(SmsPage.Join(draft.Whole, words), string.Empty, choices),
            };
            answered |= reply is Reply.Answer;
        }

        return draft;
    }

    /// <summary>What was said before the first answer opens it; a second answer follows the first with its source.</summary>
    private static SmsDraft Answered(SmsDraft draft, bool again, string words, string sources, string choices) => again
        ? new(SmsPage.Join(SmsPage.Join(draft.Body, draft.Source), SmsPage.Join(draft.Closing, words)), sources, string.Empty)
        {
            Opening = draft.Opening,
            Suggestions = SmsPage.Join(draft.Suggestions, choices),
        }
        : new(words, sources, string.Empty) { Opening = draft.Whole, Suggestions = choices };

    /// <summary>How the resident asks for what did not fit.</summary>
    public string Offer(string locale) => Say("sms.more", Locales.Language(locale));

    /// <summary>Says that there is no rest, to somebody who asked for one.</summary>
    public string NothingMore(string locale) => Say("sms.no-more", Locales.Language(locale));

    private IEnumerable<string> Words(Reply reply, string language) => reply switch
    {
        Reply.Confirm confirm => [.. Plain(confirm.Text), .. confirm.Summary.Select(line => $"{line.Label}: {line.Value}")],
        Reply.Answer answer => Plain(Text(answer)),
        Reply.Link link => [.. Plain(link.Text), link.Url],
        _ => Plain(reply.Text),
    };

    /// <summary>With one source there is nothing to tell apart, so the marks go.</summary>
    private static string Text(Reply.Answer answer) => answer.Citations is [var only]
        ? answer.Text.Replace($" [{only.Number}]", string.Empty).Replace($"[{only.Number}]", string.Empty)
        : answer.Text;

    private IEnumerable<string> Sources(Reply.Answer answer, string language) =>
        answer.Citations.Select(citation => Source(citation, answer.Citations, language));

    private string Source(Citation citation, ImmutableArray<Citation> all, string language)
    {
        var date = citation.Effective?.ToString(language == "es" ? "d MMM yyyy" : "MMM d, yyyy", CultureInfo.GetCultureInfo(Locales.Voice(language)));
        string?[] parts = [citation.Title, citation.Department, date, options.Value.SourceLink(citation.Url)];
        var source = string.Join(", ", parts.Where(part => !string.IsNullOrEmpty(part)));
        return all.Length == 1
            ? Say("sms.source", language, ("source", source))
            : Say("sms.source.numbered", language, ("number", $"{citation.Number}"), ("source", source));
    }

    private string Choice(Choice choice, int number, bool opens, string language) => Say(
        opens || number == 1 ? "sms.choice.first" : "sms.choice.next", language, ("number", $"{number}"), ("label", choice.Label));

    private string Say(string key, string language, params (string, LocalizedText)[] args) =>
        texts.Say(Phrase.Of(key, args), language, Channel.Sms);

    private static string Lines(IEnumerable<string> lines) => string.Join('\n', lines.Where(line => line.Length > 0));

    private static IReadOnlyList<string> Plain(string markdown) => PlainText.Lines(markdown, links: true, bullets: true);
}
