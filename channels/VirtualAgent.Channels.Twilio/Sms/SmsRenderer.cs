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
        var numbered = 0;
        var lines = new List<string>();
        var closing = string.Empty;
        foreach (var reply in turn.Replies)
        {
            lines.Add(closing);
            lines.AddRange(Words(reply, language));
            closing = string.Join('\n', reply.Choices.Select(choice => Choice(choice, ++numbered, language)));
        }

        return new(string.Join('\n', lines.Where(line => line.Length > 0)), closing);
    }

    /// <summary>How the resident asks for what did not fit.</summary>
    public string Offer(string locale) => Say("sms.more", Locales.Language(locale));

    private IEnumerable<string> Words(Reply reply, string language) => reply switch
    {
        Reply.Confirm confirm => [.. Plain(confirm.Text), .. confirm.Summary.Select(line => $"{line.Label}: {line.Value}")],
        Reply.Answer answer => Answer(answer, language),
        Reply.Link link => [.. Plain(link.Text), link.Url],
        _ => Plain(reply.Text),
    };

    private IEnumerable<string> Answer(Reply.Answer answer, string language)
    {
        var text = answer.Citations.Length == 1
            ? answer.Text.Replace($" [{answer.Citations[0].Number}]", string.Empty).Replace($"[{answer.Citations[0].Number}]", string.Empty)
            : answer.Text;
        return [.. Plain(text), .. answer.Citations.Select(citation => Source(citation, answer.Citations, language))];
    }

    private string Source(Citation citation, ImmutableArray<Citation> all, string language)
    {
        var date = citation.Effective?.ToString(language == "es" ? "d MMM yyyy" : "MMM d, yyyy", CultureInfo.GetCultureInfo(Locales.Voice(language)));
        string?[] parts = [citation.Title, citation.Department, date, options.Value.SourceLink(citation.Url)];
        var source = string.Join(", ", parts.Where(part => !string.IsNullOrEmpty(part)));
        return all.Length == 1
            ? Say("sms.source", language, ("source", source))
            : Say("sms.source.numbered", language, ("number", $"{citation.Number}"), ("source", source));
    }

    private string Choice(Choice choice, int number, string language) => Say(
        number == 1 ? "sms.choice.first" : "sms.choice.next", language, ("number", $"{number}"), ("label", choice.Label));

    private string Say(string key, string language, params (string, LocalizedText)[] args) =>
        texts.Say(Phrase.Of(key, args), language, Channel.Sms);

    private static IReadOnlyList<string> Plain(string markdown) => PlainText.Lines(markdown, links: true, bullets: true);
}
