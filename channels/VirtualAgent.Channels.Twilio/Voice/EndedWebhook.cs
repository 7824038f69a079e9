using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using VirtualAgent.Channels.Twilio.Signature;
using VirtualAgent.Channels.Twilio.Twiml;
using VirtualAgent.Core.Messages;
using VirtualAgent.Core.Texts;

namespace VirtualAgent.Channels.Twilio.Voice;

/// <summary><c>POST /twilio/voice/ended</c> and <c>/dialed</c>: what becomes of the call when the agent is done.</summary>
internal sealed class EndedWebhook(IOptions<TwilioOptions> options, TextCatalog texts, ILogger<EndedWebhook> logger)
{
    public IResult Handle(TwilioForm form)
    {
        if (form["CallStatus"] == "completed")
        {
            return TwimlDocument.Empty;
        }

        if (Handoff.Language(form["HandoffData"]) is { } language)
        {
            return TwimlDocument.Write(twiml => Handoff.Connect(twiml, options.Value, texts, Locales.Language(language)));
        }

        return IsFailed(form) ? Failed(form) : TwimlDocument.Write(twiml =>
        {
            twiml.Say(Say("voice.goodbye", Locales.Default), Locales.Default);
            twiml.Hangup();
        });
    }

    /// <summary>After the call to a person: the caller must not be left in silence when nobody answered.</summary>
    public IResult Dialed(TwilioForm form, string? language) => TwimlDocument.Write(twiml =>
    {
        if (form["DialCallStatus"] is not ("completed" or "answered"))
        {
            var spoken = Locales.Language(language);
            twiml.Say(Say("voice.no-person", spoken), spoken);
        }

        twiml.Hangup();
    });

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
