using VirtualAgent.Understanding.Local.Words;

namespace VirtualAgent.Understanding.Local.Intents;

/// <summary>The ways in which residents put matters that the words settle.</summary>
internal static class MatterWords
{
    private static readonly Wordings Entries = Wordings.In("matters");

    /// <summary>'Sorry, one more thing' names nothing yet.</summary>
    public static Wording AnnouncesMore { get; } = Of("announces-more");

    /// <summary>'Use card', 'charge it to my visa', beside the number of one.</summary>
    public static Wording OnlyOfACard { get; } = Of("only-of-a-card");

    /// <summary>'I'm 70', 'she's spayed', 'tengo 67 años': what may change an answer.</summary>
    public static Wording TellsOfThemselves { get; } = Of("tells-of-themselves");

    /// <summary>'Do you have story time in Spanish': what there is in a language, and no wish to speak it.</summary>
    public static Wording OffersInALanguage { get; } = Of("offers-in-a-language");

    /// <summary>'My husband hit me', 'me pega mi novio'.</summary>
    public static Wording HurtAtHome { get; } = Of("hurt-at-home");

    /// <summary>'How much is it': words that ask, and name nothing.</summary>
    public static Wording OnlyAsks { get; } = Of("only-asks");

    /// <summary>Somebody has nothing to eat.</summary>
    public static Wording Food { get; } = Of("food");

    /// <summary>'I want to cut my water': the resident's own wish, not what the city threatens.</summary>
    public static Wording StopsService { get; } = Of("stop-service");

    /// <summary>The power is out at home; a lamp of the street is something else.</summary>
    public static Wording NoPower { get; } = Of("no-power");

    /// <summary>'My water will be cut off', beside words of despair.</summary>
    public static Wording CutOff { get; } = Of("cut-off");

    /// <summary>No water comes at home; a leak or a bill is something else.</summary>
    public static Wording NoWater { get; } = Of("no-water");

    /// <summary>A theft is for the police, not for a crew; a city sign that is gone is a crew's.</summary>
    public static Wording Crime { get; } = Of("crime");

    /// <summary>Whose car is gone asks where it was towed to; it is no problem on a street.</summary>
    public static Wording Towed { get; } = Of("towed");

    /// <summary>What people put like a report though they ask who helps, what is on, or where things go.</summary>
    public static Wording AsksForHelp { get; } = Of("asks-for-help");

    /// <summary>'How do I check on it later', which is no description.</summary>
    public static Wording AsksOutright { get; } = Of("asks-outright");

    /// <summary>'How do I check on it later', 'why is my number so long', of a report.</summary>
    public static Wording ChecksLater { get; } = Of("checks-later");

    /// <summary>'Can I do it in person' is no wish for a person to talk to.</summary>
    public static Wording ComesInPerson { get; } = Of("comes-in-person");

    public static Wording PaysInPerson { get; } = Of("pays-in-person");

    /// <summary>'I'll mail a check', in place of the payment page.</summary>
    public static Wording PaysOtherwise { get; } = Of("pays-otherwise");

    /// <summary>'Can I leave my car on the street', 'what if it's a fridge'.</summary>
    public static Wording AsksPermission { get; } = Of("asks-permission");

    /// <summary>'So about the trash' takes up what was spoken of.</summary>
    public static Wording TakesUp { get; } = Of("takes-up");

    /// <summary>Whose name a thing is in, which says nothing of the thing.</summary>
    public static Wording InTheNameOf { get; } = Of("in-the-name-of");

    /// <summary>'It's under the name of Jose Carter': no number of an account, nor a problem.</summary>
    public static Wording NamesHolder { get; } = Of("names-holder");

    public static Wording SaysGoodbye { get; } = Of("says-goodbye");

    /// <summary>'He moved it', 'ya lo quitaron': there is nothing left to tell.</summary>
    public static Wording IsOverNow { get; } = Of("is-over-now");

    /// <summary>'Oh wait', before what has happened.</summary>
    public static Wording OpensNews { get; } = Of("opens-news");

    /// <summary>'It's gone now', 'they already fixed it', of the report in hand.</summary>
    public static Wording SaysItIsOver { get; } = Of("says-it-is-over");

    /// <summary>'The sign is missing', 'somebody took my bin': that a thing is gone is the matter itself.</summary>
    public static Wording TellsOfLoss { get; } = Of("tells-of-loss");

    /// <summary>'I parked on Main', before what became of the car.</summary>
    public static Wording SetsTheScene { get; } = Of("sets-the-scene");

    public static Wording IsUnwilling { get; } = Of("is-unwilling");

    /// <summary>'Can you tow it now', of a car that is being reported.</summary>
    public static Wording WantsItTowed { get; } = Of("wants-it-towed");

    public static Wording NoPlate { get; } = Of("no-plate");

    public static Wording FollowsAnAnswer { get; } = Of("follows-an-answer");

    public static Wording TellsOfPeople { get; } = Of("tells-of-people");

    /// <summary>'2 things.' only counts what comes.</summary>
    public static Wording OnlyCounts { get; } = Of("only-counts");

    /// <summary>'With wires under it' goes on about the thing before.</summary>
    public static Wording PointsBack { get; } = Of("points-back");

    /// <summary>'How do I evict her', 'what can I do': a question on what was told before it.</summary>
    public static Wording LeansBack { get; } = Of("leans-back");

    /// <summary>'And like four tires': a further thing of the same kind.</summary>
    public static Wording ListsOn { get; } = Of("lists-on");

    /// <summary>'On and off': an 'and' that joins no two matters.</summary>
    public static Wording HoldsTogether { get; } = Of("holds-together");

    /// <summary>'My car is not where I parked it', 'I can't find my car': as if it was towed.</summary>
    public static Wording NotWhereParked { get; } = Of("not-where-parked");

    /// <summary>The weather, the internet at home, stamps, trains and the school's bus are none of the city's business.</summary>
    public static Wording NotOurs { get; } = Of("not-ours");

    /// <summary>'Report': a wish to report, and not yet what.</summary>
    public static Wording OnlyAReport { get; } = Of("only-a-report");

    /// <summary>'I hit a pothole and it broke my tire': what it did to a car, before the hole.</summary>
    public static Wording DamageByHole { get; } = Of("damage-by-hole");

    /// <summary>'Will the city pay for my rim', 'quién me paga la llanta': a claim, and no bill to be paid here.</summary>
    public static Wording AsksWhoPays { get; } = Of("asks-who-pays");

    /// <summary>'The main one', 'la central': one of several that were told of.</summary>
    public static Wording PicksOne { get; } = Of("picks-one");

    /// <summary>What a city crew or truck broke of somebody's own is a claim, not a job for a crew.</summary>
    public static Wording Damage { get; } = Of("damage");

    /// <summary>Who cannot pay a bill asks for help with it, and is not to be asked for its number.</summary>
    public static Wording CannotPay { get; } = Of("cannot-pay");

    /// <summary>'In my yard' is at home, not at the city's yard.</summary>
    public static Wording OwnPlace { get; } = Of("own-place");

    /// <summary>'Why', 'what now' after what it is about.</summary>
    public static Wording AsksBriefly { get; } = Of("asks-briefly");

    /// <summary>'Report a pothole', 'the status of my request': of what only a city that takes reports can do.</summary>
    public static Wording OfReports { get; } = Of("of-reports");

    public static Wording Anonymous { get; } = Of("anonymous");

    /// <summary>'I don't want them to know it's me'.</summary>
    public static Wording HidesWhoReports { get; } = Of("hides-who-reports");

    /// <summary>'It's my son's car', 'zone b': whose or where something is, and nothing that is the matter.</summary>
    public static Wording HalfASentence { get; } = Of("half-a-sentence");

    /// <summary>'No, I didn't have a leak', 'he's a brown lab': said to an answer, whatever problem its words are of.</summary>
    public static Wording GoesOnWithAnAnswer { get; } = Of("goes-on-with-an-answer");

    /// <summary>'Did they fix it' right after where a report stands was told.</summary>
    public static Wording FollowsUp { get; } = Of("follows-up");

    public static Wording OwnNumber { get; } = Of("own-number");

    /// <summary>'Did you get it', 'status' right after a report was filed or looked up.</summary>
    public static Wording HowItStands { get; } = Of("how-it-stands");

    /// <summary>'What's the status of that', of what was done last.</summary>
    public static Wording StatusOfThat { get; } = Of("status-of-that");

    public static Wording AsksIfPaid { get; } = Of("asks-if-paid");

    public static Wording AndTheOther { get; } = Of("and-the-other");

    public static Wording AsksHowToPay { get; } = Of("asks-how-to-pay");

    /// <summary>'How long does it take you to fix it', in the middle of a report of it.</summary>
    public static Wording AsksHowLong { get; } = Of("asks-how-long");

    public static Wording AsksAfterReport { get; } = Of("asks-after-report");

    /// <summary>'What's up with my pothole', not with my bill.</summary>
    public static Wording AsksAfterOwn { get; } = Of("asks-after-own");

    /// <summary>'I want to report the hole', whatever is under way.</summary>
    public static Wording WantsToReport { get; } = Of("wants-to-report");

    /// <summary>'My husband wants to report a street light', not 'I want to report it without my name'.</summary>
    public static Wording WantsToReportAnother { get; } = Of("wants-to-report-another");

    /// <summary>'And the street light', 'also the recycling', 'y una luz': a thing by its name, beside the one in hand.</summary>
    public static Wording AlsoTheThing { get; } = Of("also-the-thing");

    /// <summary>'Another thing', 'otro problema': plainly not of the report in hand.</summary>
    public static Wording NamesAnother { get; } = Of("names-another");

    /// <summary>'Wrong one' after a no: it says no more than that.</summary>
    public static Wording IsWrong { get; } = Of("is-wrong");

    /// <summary>'I don't know the plate', 'lost it', 'no la tengo'.</summary>
    public static Wording HasNoAnswer { get; } = Of("has-no-answer");

    /// <summary>'I don't know which lane', 'no vi bien': who says so makes no choice.</summary>
    public static Wording CannotTell { get; } = Of("cannot-tell");

    /// <summary>A number, and hardly a word but that it is the resident's: the number itself is written as 0.</summary>
    public static Wording NamesContact { get; } = Of("names-contact");

    /// <summary>'What's left', 'was anything filed'.</summary>
    public static Wording AsksWhatIsOpen { get; } = Of("asks-what-is-open");

    /// <summary>'My address is 41 Elm': where they are, and not a word on what is wanted.</summary>
    public static Wording TellsOwnAddress { get; } = Of("tells-own-address");

    /// <summary>'Schedule it', of what an answer was about.</summary>
    public static Wording OrdersIt { get; } = Of("orders-it");

    /// <summary>'So send the report', before it was read back.</summary>
    public static Wording OrdersToSend { get; } = Of("orders-to-send");

    /// <summary>'I want a blue one too', 'there's another one at 130 Oak'.</summary>
    public static Wording OneMore { get; } = Of("one-more");

    /// <summary>'A blue one', 'otro', for what has its name already.</summary>
    public static Wording NamesOne { get; } = Of("names-one");

    /// <summary>'Can I also get a text of the tracking number', before the report is sent.</summary>
    public static Wording AsksForNumberByText { get; } = Of("asks-for-number-by-text");

    /// <summary>'I can't pay the rent', to staff: a trouble, no answer to a question.</summary>
    public static Wording TellsOfTrouble { get; } = Of("tells-of-trouble");

    /// <summary>'The street light is out' names a thing; 'water is coming out' goes on about the one before.</summary>
    public static Wording NamesAThing { get; } = Of("names-a-thing");

    public static Wording SaysHowItIs { get; } = Of("says-how-it-is");

    public static Wording IsBetween { get; } = Of("is-between");

    public static Wording AsksAtOnce { get; } = Of("asks-at-once");

    /// <summary>'I want to ask about …', before what is asked.</summary>
    public static Wording WantsToAsk { get; } = Of("wants-to-ask");

    public static Wording OpensAsOrder { get; } = Of("opens-as-order");

    public static Wording NamesLink { get; } = Of("names-link");

    public static Wording SpeaksOfReport { get; } = Of("speaks-of-report");

    /// <summary>'I texted you about a swing', of a caller.</summary>
    public static Wording TextedBefore { get; } = Of("texted-before");

    /// <summary>'And someone dumped a boat by the river' is no place, though it names one.</summary>
    public static Wording TellsWhatHappened { get; } = Of("tells-what-happened");

    /// <summary>'Are you open', 'abren': of the city's offices, before a day.</summary>
    public static Wording AsksIfOpen { get; } = Of("asks-if-open");

    /// <summary>'Is the library open', 'abre la biblioteca': of any place, beside a day.</summary>
    public static Wording AsksIfPlaceOpen { get; } = Of("asks-if-place-open");

    /// <summary>'Are they open', 'abren': of a place that was spoken of.</summary>
    public static Wording AsksIfTheyOpen { get; } = Of("asks-if-they-open");

    /// <summary>'What about Thanksgiving', as far as it names no place.</summary>
    public static Wording NamesAnotherDay { get; } = Of("names-another-day");

    public static Wording AsksForHours { get; } = Of("asks-for-hours");

    public static Wording IsAboutNow { get; } = Of("is-about-now");

    public static Wording NamesCityHall { get; } = Of("names-city-hall");

    public static Wording SaysNow { get; } = Of("says-now");

    /// <summary>'Are you still open': at this very moment.</summary>
    public static Wording SaysThisMoment { get; } = Of("says-this-moment");

    public static Wording StandsBesideADay { get; } = Of("stands-beside-a-day");

    /// <summary>'How long will that take', 'cuánto tarda eso', right after a report.</summary>
    public static Wording HowLongThatTakes { get; } = Of("how-long-that-takes");

    public static Wording ThereIs { get; } = Of("there-is");

    private static Wording Of(string name) => Entries.Of(name);
}
