namespace VirtualAgent.Core.Commands;

public enum SmallTalkKind
{
    Greeting,
    Thanks,
    Goodbye,
    HowAreYou,
    WhoAreYou,
    AreYouHuman,
    WhatCanYouDo,
    Praise,
    Complaint,
    Abuse,

    /// <summary>Rude words beside something that is taken: 'it was Tuesday, you morons'.</summary>
    RudeWords,
    Acknowledge,

    /// <summary>'I have a question', and not yet which.</summary>
    HasQuestion,

    /// <summary>'Hold on': nothing is asked until the resident goes on.</summary>
    Wait,

    /// <summary>'What number did you give me', before there is one.</summary>
    NoNumberYet,

    /// <summary>'How do I check on it later', of a report that was filed.</summary>
    ChecksLater,

    /// <summary>'Is it fixed yet', of a report that is not sent.</summary>
    NothingSentYet,

    /// <summary>'I paid already', of a bill that the city still shows as due.</summary>
    SaysPaid,

    /// <summary>'Did you get my message from the call': what was said in another channel is not seen here.</summary>
    OtherChannel,

    /// <summary>'What happens next', while a form is open.</summary>
    WhatNext,

    /// <summary>'Can you make it urgent', of a report that is being made.</summary>
    Urgent,

    /// <summary>'How long until somebody comes', of a report that is being made.</summary>
    HowLong,
}
