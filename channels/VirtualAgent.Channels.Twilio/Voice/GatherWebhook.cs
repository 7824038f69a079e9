using System.Globalization;
using System.Xml;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using VirtualAgent.Channels.Twilio.Signature;
using VirtualAgent.Channels.Twilio.Twiml;
using VirtualAgent.Core.Messages;
using VirtualAgent.Core.Texts;

namespace VirtualAgent.Channels.Twilio.Voice;

/// <summary><c>POST /twilio/voice/gather</c>: one step of a call without ConversationRelay.</summary>
internal sealed class GatherWebhook(CallDesk desk, IOptions<TwilioOptions> options, TextCatalog texts)
{
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private const int MaxWaits = 5;
    private const int MaxSilences = 2;

    public async Task<IResult> HandleAsync(TwilioForm form, GatherStep step, CancellationToken cancellationToken)
    {
        if (form["CallSid"] is not { Length: > 0 and <= 64 } callSid)
        {
            return Results.StatusCode(StatusCodes.Status400BadRequest);
        }

        var call = desk.Calls.GatherCall(LiveCalls.Conversation(callSid), form["To"], desk.Time);
        if (call.Answered is { } answered && answered.Step == step.Query)
        {
            return answered.Answer;
        }

        if (step.Waits == 0)
        {
            await AcceptAsync(form, step, cancellationToken);
        }

        var turns = await call.TakeAsync(Patience, cancellationToken);
        var answer = turns.Count > 0 ? Speak(turns, step) : step.Waits < MaxWaits ? Wait(step) : GiveUp();
        call.Answered = (step.Query, answer);
        return answer;
    }

    /// <summary><c>POST /twilio/voice/status</c>: the call is over.</summary>
    public async Task<IResult> EndedAsync(TwilioForm form, CancellationToken cancellationToken)
    {
        var over = form["CallStatus"] is "completed" or "busy" or "failed" or "no-answer" or "canceled";
        if (over)
        {
            await desk.EndedAsync(form["CallSid"], desk.Calls.Find(LiveCalls.Conversation(form["CallSid"])), transferred: false, cancellationToken);
        }

        return Results.NoContent();
    }

    private Task AcceptAsync(TwilioForm form, GatherStep step, CancellationToken cancellationToken)
    {
        var key = string.Create(CultureInfo.InvariantCulture, $"{form["CallSid"]}:gather:{step.Number}");
        var input = new CallInput(form["CallSid"], new MessageKey(key), form["From"]);
        return (step.Number, form["Digits"], form["SpeechResult"]) switch
        {
            _ when step.Unanswered => desk.UnansweredAsync(input, cancellationToken),
            (0, _, _) => desk.StartAsync(input, cancellationToken),
            (_, { Length: > 0 } digits, _) => desk.DigitsAsync(input, digits, cancellationToken),
            (_, _, { Length: > 0 } words) => desk.WordsAsync(input, words, step.Locale, cancellationToken),
            _ => desk.SilenceAsync(input, cancellationToken),
        };
    }

    private IResult Speak(IReadOnlyList<SpokenTurn> turns, GatherStep step) => TwimlDocument.Write(twiml =>
    {
        var last = turns[^1];
        if (last.HandsOff)
        {
            Say(twiml, turns);
            Handoff.Connect(twiml, options.Value, texts, Locales.Language(last.Locale), step.Number);
            return;
        }

        if (last.Ends)
        {
            Say(twiml, turns);
            twiml.Hangup();
            return;
        }

        var next = step.Next(last.Locale);
        twiml.WriteStartElement("Gather");
        twiml.Attributes(
            ("input", "speech dtmf"), ("timeout", "8"), ("speechTimeout", "auto"), ("finishOnKey", "#"),
            ("language", Locales.Voice(last.Locale)), ("method", "POST"), ("action", Url(next)));
        Say(twiml, turns);
        twiml.WriteEndElement();
        if (step.Silences < MaxSilences)
        {
            twiml.Element("Redirect", Url(next with { Silences = step.Silences + 1 }), ("method", "POST"));
        }
        else
        {
            twiml.Say(texts.Say(Phrase.Of("voice.goodbye"), Locales.Language(last.Locale), Channel.Voice), last.Locale);
            twiml.Hangup();
        }
    });

    private IResult Wait(GatherStep step) => TwimlDocument.Write(twiml =>
    {
        twiml.Element("Pause", null, ("length", "1"));
        twiml.Element("Redirect", Url(step with { Waits = step.Waits + 1 }), ("method", "POST"));
    });

    private IResult GiveUp() => TwimlDocument.Write(twiml =>
    {
        twiml.Say(texts.Say(Phrase.Of("voice.failed"), Locales.Default, Channel.Voice), Locales.Default);
        Handoff.Connect(twiml, options.Value, texts, Locales.Default);
    });

    private static void Say(XmlWriter twiml, IEnumerable<SpokenTurn> turns)
    {
        foreach (var turn in turns.Where(turn => turn.Sentences.Length > 0))
        {
            twiml.Say(string.Join(' ', turn.Sentences), turn.Locale);
        }
    }

    private string Url(GatherStep step) => Url(options.Value, step);

    public static string Url(TwilioOptions options, GatherStep step) => options.PublicUrl($"/twilio/voice/gather?{step.Query}");
}
