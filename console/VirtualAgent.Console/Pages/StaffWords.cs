using System.Globalization;
using VirtualAgent.Core.CityHall;
using VirtualAgent.Core.Effects;
using VirtualAgent.Core.Messages;
using VirtualAgent.Core.Staff;
using VirtualAgent.Core.State;

namespace VirtualAgent.Console.Pages;

/// <summary>The vocabulary as staff read it.</summary>
internal static class StaffWords
{
    public static string Of(Channel channel) => channel switch
    {
        Channel.WebChat => "Web chat",
        Channel.Sms => "Text message",
        Channel.Voice => "Phone call",
        _ => channel.ToString(),
    };

    public static string Of(HandoffReason reason) => reason switch
    {
        HandoffReason.Asked => "Asked for a person",
        HandoffReason.NotUnderstood => "Was not understood",
        HandoffReason.NoEvidence => "The documents have no answer",
        HandoffReason.ActionUnsure => "Check whether it was filed",
        HandoffReason.ActionUnavailable => "The city's system was away",
        HandoffReason.Abuse => "Abusive language",
        HandoffReason.NewsNotDelivered => "News could not be delivered: tell the resident",
        HandoffReason.InternalError => "Something failed",
        _ => reason.ToString(),
    };

    public static string Of(ControlMode mode) => mode switch
    {
        ControlMode.Bot => "With the assistant",
        ControlMode.WaitingForAgent => "Waiting for a person",
        ControlMode.Agent => "With a person",
        ControlMode.Closed => "Closed",
        _ => mode.ToString(),
    };

    public static string Of(RequestStatus status) => status switch
    {
        RequestStatus.Open => "Open",
        RequestStatus.InProgress => "In progress",
        RequestStatus.Closed => "Closed",
        _ => status.ToString(),
    };

    /// <param name="taken">A person is in the conversation.</param>
    public static string Of(HandoffKind kind, bool taken) => kind switch
    {
        HandoffKind.Waiting when taken => "With a person",
        HandoffKind.Waiting => "Waiting now",
        HandoffKind.Callback => "Message or callback",
        HandoffKind.Task => "Task",
        _ => kind.ToString(),
    };

    /// <summary>Whom a conversation is with: a phone number, or a visitor of the web page.</summary>
    public static string Resident(Channel channel, string participant) =>
        channel == Channel.WebChat ? "Web visitor" : participant;

    public static string Language(string locale) => CultureInfo.GetCultureInfo(locale).EnglishName;
}
