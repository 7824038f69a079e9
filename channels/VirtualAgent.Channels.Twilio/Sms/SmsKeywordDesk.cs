using VirtualAgent.Core.Messages;
using VirtualAgent.Core.Texts;

namespace VirtualAgent.Channels.Twilio.Sms;

/// <summary>Answers the reserved words, each delivery once.</summary>
internal sealed class SmsKeywordDesk(SmsLog log, IOptOutList optOuts, SmsRenderer renderer, TextCatalog texts)
{
    /// <returns>The words to answer with; empty where Twilio answers itself; null where it is no keyword here and now.</returns>
    public async Task<string?> AnswerAsync(SmsReceived sms, CancellationToken cancellationToken)
    {
        if (SmsKeyword.Read(sms.Body, sms.OptOutType) is not { } keyword || sms.Media.Count > 0)
        {
            return null;
        }

        var id = $"word:{sms.MessageSid}";
        var thread = await log.FindAsync(sms.Conversation, id, cancellationToken);
        if (thread.Same is { } same)
        {
            return same.Text;
        }

        var page = keyword.Kind switch
        {
            SmsKeyword.Kinds.More => More(thread),
            SmsKeyword.Kinds.Start => await StartAsync(sms, keyword, thread.Last, cancellationToken),
            SmsKeyword.Kinds.Stop => await StopAsync(sms, keyword, thread.Last, cancellationToken),
            SmsKeyword.Kinds.StopHow => Say(sms, "sms.stop-how", keyword, thread.Last),
            _ => Say(sms, "sms.help", keyword, thread.Last),
        };
        if (page is not null)
        {
            var locale = Locale(keyword, thread.Last);
            await log.AddAsync(
                sms.Conversation, id, SmsEntry.Of(page, locale, keyword.Kind == SmsKeyword.Kinds.More), cancellationToken);
        }

        return page?.Text;
    }

    /// <summary>Reads on in the text that was cut last, whatever was said since; the open question of the conversation stays open.</summary>
    private SmsPage? More(SmsThread thread) => thread switch
    {
        { Rest: { Whole.Length: > 0 } rest, Unread: { } cut } => SmsPage.Cut(rest, renderer.Offer(cut.Locale)),
        { Last: { } last } => new(renderer.NothingMore(last.Locale), null),
        _ => null,
    };

    private async Task<SmsPage> StopAsync(SmsReceived sms, SmsKeyword keyword, SmsEntry? last, CancellationToken cancellationToken)
    {
        await optOuts.SetAsync(sms.From, true, cancellationToken);
        return Say(sms, "sms.stopped", keyword, last);
    }

    /// <summary>To somebody who never opted out, 'start' and 'yes' are words like any other.</summary>
    private async Task<SmsPage?> StartAsync(SmsReceived sms, SmsKeyword keyword, SmsEntry? last, CancellationToken cancellationToken)
    {
        if (sms.OptOutType.Length == 0 && !await optOuts.ContainsAsync(sms.From, cancellationToken))
        {
            return null;
        }

        await optOuts.SetAsync(sms.From, false, cancellationToken);
        return Say(sms, "sms.started", keyword, last);
    }

    private SmsPage Say(SmsReceived sms, string key, SmsKeyword keyword, SmsEntry? last)
    {
        if (sms.OptOutType.Length > 0)
        {
            return new(string.Empty, null);
        }

        var locale = Locale(keyword, last);
        var words = texts.Say(Phrase.Of(key), Locales.Language(locale), Channel.Sms);
        return SmsPage.Cut(new(words, string.Empty, string.Empty), renderer.Offer(locale));
    }

    private static string Locale(SmsKeyword keyword, SmsEntry? last) => keyword.Language ?? last?.Locale ?? Locales.Default;
}
