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
        var (last, same) = await log.FindAsync(sms.Conversation, id, cancellationToken);
        if (same is not null)
        {
            return same.Text;
        }

        var page = keyword.Kind switch
        {
            SmsKeyword.Kinds.More => More(last),
            SmsKeyword.Kinds.Start => await StartAsync(sms, keyword, last, cancellationToken),
            SmsKeyword.Kinds.Stop => await StopAsync(sms, keyword, last, cancellationToken),
            _ => Say(sms, "sms.help", keyword, last),
        };
        if (page is not null)
        {
            await log.AddAsync(sms.Conversation, id, SmsEntry.Of(page, keyword.Language ?? last?.Locale ?? Locales.Default), cancellationToken);
        }

        return page?.Text;
    }

    private SmsPage? More(SmsEntry? last) =>
        last?.Rest is { } rest ? SmsPage.Cut(new(rest, string.Empty), renderer.Offer(last.Locale)) : null;

    private async Task<SmsPage> StopAsync(SmsReceived sms, SmsKeyword keyword, SmsEntry? last, CancellationToken cancellationToken)
    {
        await optOuts.SetAsync(sms.From, true, cancellationToken);
        return Say(sms, "sms.stopped", keyword, last);
    }

    /// <summary>To somebody who never opted out, 'start' is a word like any other.</summary>
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

        var locale = keyword.Language ?? last?.Locale ?? Locales.Default;
        var words = texts.Say(Phrase.Of(key), Locales.Language(locale), Channel.Sms);
        return SmsPage.Cut(new(words, string.Empty), renderer.Offer(locale));
    }
}
