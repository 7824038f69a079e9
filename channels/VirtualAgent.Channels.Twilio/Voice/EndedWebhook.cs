using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using VirtualAgent.Channels.Twilio.Signature;
using VirtualAgent.Channels.Twilio.Twiml;
using VirtualAgent.Core.Messages;
using VirtualAgent.Core.State;
using VirtualAgent.Core.Texts;

namespace VirtualAgent.Channels.Twilio.Voice;

/// <summary><c>POST /twilio/voice/ended</c> and <c>/dialed</c>: what becomes of the call when the agent is done.</summary>
internal sealed class EndedWebhook(
    IOptions<TwilioOptions> options, CallTickets tickets, ICallRecord record, TextCatalog texts, ILogger<EndedWebhook> logger)
{
    public async Task<IResult> HandleAsync(TwilioForm form, CancellationToken cancellationToken)
    {
        if (form["CallStatus"] == "completed")
        {
            await record.EndedAsync(LiveCalls.Conversation(form["CallSid"]), transferred: false, cancellationToken);
            return TwimlDocument.Empty;
        }

        if (Handoff.Language(form["HandoffData"], Handoff.Goodbye) is not null)
        {
            return TwimlDocument.Write(twiml => twiml.Hangup());
        }

        if (Handoff.Language(form["HandoffData"], Handoff.ToPerson) is { } language)
        {
            return TwimlDocument.Write(twiml => Handoff.Connect(twiml, options.Value, texts, Locales.Language(language)));
        }

        return IsFailed(form) ? Failed(form) : TwimlDocument.Write(twiml =>
        {
            twiml.Say(Say("voice.goodbye", Locales.Default), Locales.Default);
            twiml.Hangup();
        });
    }

    /// <summary>After the call to a person. Where nobody answered, the agent takes the caller back and a message from them.</summary>
    /// <param name="step">Where the call was put through from; its next one is free.</param>
    public async Task<IResult> DialedAsync(TwilioForm form, GatherStep step, CancellationToken cancellationToken)
    {
        var callSid = form["CallSid"];
        var isOver = form["DialCallStatus"] is "completed" or "answered" || form["CallStatus"] == "completed";
        if (isOver || callSid.Length is 0 or > 64)
        {
            await record.EndedAsync(LiveCalls.Conversation(callSid), transferred: false, cancellationToken);
            return TwimlDocument.Write(twiml => twiml.Hangup());
        }

        return TwimlDocument.Write(twiml =>
        {
            if (options.Value.VoiceMode == VoiceMode.Gather)
            {
                twiml.Element("Redirect", GatherWebhook.Url(options.Value, step.Next(step.Locale) with { Unanswered = true }), ("method", "POST"));
            }
            else
            {
                RelayTwiml.Connect(twiml, options.Value, tickets.Issue(callSid), unanswered: true);
            }
        });
    }

    private static bool IsFailed(TwilioForm form) =>
        form["SessionStatus"] is "" or "failed" || form["ErrorCode"].Length > 0;

    private IResult Failed(TwilioForm form)
    {
        logger.SessionFailed(form["CallSid"], form["ErrorCode"]);
        return TwimlDocument.Write(twiml =>
        {
            twiml.Say(Say("voice.failed", Locales.Default), Locales.Default);
            Handoff.Connect(twiml, options.Value, texts, Locales.Default);
        });
    }

    private string Say(string key, string language) => texts.Say(Phrase.Of(key), language, Channel.Voice);
}
