using VirtualAgent.Core.Commands;
using Xunit;

namespace VirtualAgent.Tests.Understanding;

/// <summary>Changes to a report on a pothole at 14 Elm Street.</summary>
public sealed class CorrectionTests(RiverbendUnderstanding riverbend) : IClassFixture<RiverbendUnderstanding>
{
    private static bool Same(Command.SetSlot expected, Command.SetSlot set) =>
        (expected.Slot, expected.Said) == (set.Slot, set.Readings.Single());

    [Theory]
    [InlineData("no, it's not a pothole, it's an abandoned car", "abandoned-vehicle", "en")]
    [InlineData("it's an abandoned car, not a pothole", "abandoned-vehicle", "en")]
    [InlineData("no, no es un bache, es un carro abandonado", "abandoned-vehicle", "es")]
    [InlineData("no es un bache, es una luz fundida", "street-light", "es")]
    [InlineData("actually its a street light", "street-light", "en")]
    [InlineData("no, graffiti", "graffiti", "en")]
    public async Task ReadBack_OtherCategory_IsTaken(string text, string service, string language)
    {
        var set = Assert.IsType<Command.SetSlot>(Assert.Single(await riverbend.ReadAsync(text, "confirm", language)));

        Assert.Equal("service", set.Slot);
        Assert.Equal(service, set.Readings[0]);
    }

    [Theory]
    [InlineData("it's not a pothole, it's a street light that is out", "FileRequest:description", "en")]
    [InlineData("no es un bache, es una luz fundida", "FileRequest:contact", "es")]
    [InlineData("no es un bache, es una luz fundida", "FileRequest:attr-size", "es")]
    public async Task Form_OtherCategory_IsTaken(string text, string situation, string language) =>
        Assert.Contains(await riverbend.ReadAsync(text, situation, language), c => c is Command.SetSlot { Slot: "service", Readings: ["street-light", ..] });

    [Theory]
    [InlineData("not 14 elm, it's 47 elm", "47 elm")]
    [InlineData("no, it's 41 Elm", "41 Elm")]
    public async Task ReadBack_OtherPlace_IsTaken(string text, string place)
    {
        var set = Assert.IsType<Command.SetSlot>(Assert.Single(await riverbend.ReadAsync(text, "confirm")));

        Assert.Equal("place", set.Slot);
        Assert.Contains(place, set.Said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("no, its forty four", "44 Elm Street", "en")]
    [InlineData("no, the number is 44", "44 Elm Street", "en")]
    [InlineData("sorry i meant 41", "41 Elm Street", "en")]
    [InlineData("not 14, it's 47", "47 Elm Street", "en")]
    [InlineData("its forty one not fourteen", "41 Elm Street", "en")]
    [InlineData("the house number should be 17", "17 Elm Street", "en")]
    [InlineData("era el 44", "44 Elm Street", "es")]
    [InlineData("no, el número es cuarenta y uno", "41 Elm Street", "es")]
    [InlineData("me equivoqué es el 47", "47 Elm Street", "es")]
    [InlineData("no its not 14 its 41... no sorry 14 was right", "14 Elm Street", "en")]
    [InlineData("its 44, sorry 41", "41 Elm Street", "en")]
    [InlineData("mom says its 47 not 14", "47 Elm Street", "en")]
    [InlineData("send it but change the number to forty four", "44 Elm Street", "en")]
    [InlineData("es el 47 no el 14", "47 Elm Street", "es")]
    [InlineData("es el 47, no el 14", "47 Elm Street", "es")]
    [InlineData("no not 14, 44", "44 Elm Street", "en")]
    [InlineData("no, 41... no perdón, el 47 estaba bien", "47 Elm Street", "es")]
    public async Task ReadBack_HouseNumberAlone_IsOnTheSameStreet(string text, string place, string language) =>
        Assert.Equal(new Command.SetSlot("place", place, [place]), Assert.IsType<Command.SetSlot>(Assert.Single(await riverbend.ReadAsync(text, "confirm", language))), Same);

    [Theory]
    [InlineData("no its on oak", "en")]
    [InlineData("no its not elm its oak street", "en")]
    [InlineData("sorry wrong street, its oak", "en")]
    [InlineData("no not elm, oak", "en")]
    [InlineData("it's not elm, oak", "en")]
    [InlineData("no es elm, oak", "es")]
    [InlineData("no, es en la calle oak", "es")]
    [InlineData("no es elm, es oak", "es")]
    [InlineData("me equivoqué, es oak", "es")]
    public async Task ReadBack_OtherStreet_IsTheSamePlaceOnIt(string text, string language)
    {
        var set = Assert.IsType<Command.SetSlot>(Assert.Single(await riverbend.ReadAsync(text, "confirm", language)));

        Assert.Equal("place", set.Slot);
        Assert.EndsWith("Oak Street", set.Said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("no not elm", "en")]
    [InlineData("no, no es en elm", "es")]
    public async Task ReadBack_StreetDenied_AsksForThePlace(string text, string language) =>
        Assert.Equal(new Command.ReviseSlot("place"), Assert.Single(await riverbend.ReadAsync(text, "confirm", language)));

    [Theory]
    [InlineData("no, its 4 feet deep")]
    [InlineData("no it's 309 555 0155")]
    [InlineData("no the other one")]
    [InlineData("no, 44 people saw it")]
    public async Task ReadBack_NumberOfSomethingElse_IsNoHouse(string text) =>
        Assert.DoesNotContain(await riverbend.ReadAsync(text, "confirm"), c => c is Command.SetSlot { Slot: "place" });

    [Theory]
    [InlineData("the phone number", "contact", "en")]
    [InlineData("la dirección", "place", "es")]
    [InlineData("the address", "place", "en")]
    [InlineData("los detalles", "description", "es")]
    public async Task ReadBack_NameOfWhatWasGiven_AsksForIt(string text, string slot, string language) =>
        Assert.Equal(new Command.ReviseSlot(slot), Assert.Single(await riverbend.ReadAsync(text, "confirm", language)));

    [Theory]
    [InlineData("no, recycling", "en")]
    [InlineData("no, reciclaje", "es")]
    public async Task ReadBack_OneWordThatIsPartOfAPlacesName_KeepsThePlace(string text, string language) =>
        Assert.DoesNotContain(await riverbend.ReadAsync(text, "confirm", language), c => c is Command.SetSlot { Slot: "place" });

    [Theory]
    [InlineData("actually no")]
    [InlineData("no, never mind")]
    [InlineData("wait a minute")]
    [InlineData("no, that's wrong")]
    [InlineData("sorry, one more thing")]
    [InlineData("no, the details are wrong")]
    [InlineData("no not yet")]
    [InlineData("no, bike lane")]
    [InlineData("no, it's on elm")]
    public async Task ReadBack_NoWordOfAnotherProblem_KeepsTheCategory(string text) =>
        Assert.DoesNotContain(await riverbend.ReadAsync(text, "confirm"), c => c is Command.SetSlot { Slot: "service" });

    [Theory]
    [InlineData("hay un bache en el mil trescientos sesenta y cinco de la calle birch", "1365 Birch Street", "es")]
    [InlineData("theres a pothole at thirteen hundred and sixty three on birch street", "1363 Birch Street", "en")]
    [InlineData("theres a pothole at twelve hundred and 4 birch street", "1204 Birch Street", "en")]
    [InlineData("theres a pothole at 1200 and four birch street", "1204 Birch Street", "en")]
    public async Task Start_LongSpokenNumber_IsTakenWhole(string text, string place, string language) =>
        Assert.Contains(await riverbend.ReadAsync(text, language: language), c => c is Command.SetSlot { Slot: "place" } set && set.Said == place);

    [Theory]
    [InlineData("pothole at 41 elm no 44 elm", "en")]
    [InlineData("pothole at 41 elm, no 44 elm", "en")]
    [InlineData("bache en 41 elm, no 44 elm", "es")]
    [InlineData("bache en 41 elm no 44 elm", "es")]
    public async Task Start_TwoPlaces_TheLastToldCounts(string text, string language) =>
        Assert.Equal("44 elm", Assert.Single((await riverbend.ReadAsync(text, language: language)).OfType<Command.SetSlot>(), c => c.Slot == "place").Said);

    [Theory]
    [InlineData("oh sorry that's my house, the pothole is at 44 oak", "en")]
    [InlineData("no that's where i live. the hole is on 44 oak", "en")]
    [InlineData("the pothole is at 44 oak", "en")]
    [InlineData("ay perdón, esa es mi casa, el bache está en 44 oak", "es")]
    [InlineData("el bache está en 44 oak", "es")]
    public async Task ChoiceAsked_WhereTheThingIs_IsThePlace(string text, string language)
    {
        var commands = await riverbend.ReadAsync(text, "FileRequest:attr-lane", language);

        Assert.Equal("44 oak", Assert.Single(commands.OfType<Command.SetSlot>(), c => c.Slot == "place").Said);
        Assert.DoesNotContain(commands, c => c is Command.StartSkill);
    }

    [Theory]
    [InlineData("no, it's ana@x.org", "en")]
    [InlineData("no, es ana@x.org", "es")]
    public async Task ReadBack_OtherEmail_IsTheContact(string text, string language) =>
        Assert.Equal("contact", Assert.IsType<Command.SetSlot>(Assert.Single(await riverbend.ReadAsync(text, "confirm", language))).Slot);

    [Theory]
    [InlineData("i dont want him in trouble", "en")]
    [InlineData("i already told the guy on the phone", "en")]
    [InlineData("nobody ever fixes it", "en")]
    [InlineData("its been like this all week", "en")]
    [InlineData("ya le dije al señor", "es")]
    [InlineData("no quiero que se enoje", "es")]
    public async Task PlaceAsked_WordOnPeople_IsADetail(string text, string language) =>
        Assert.Equal("description", Assert.IsType<Command.SetSlot>(Assert.Single(await riverbend.ReadAsync(text, "FileRequest:place", language))).Slot);

    [Theory]
    [InlineData("by the mcdonalds")]
    [InlineData("i live at 44 oak")]
    [InlineData("my driveway")]
    public async Task PlaceAsked_WordsThatMayBeAPlace_AreThePlace(string text) =>
        Assert.Contains(await riverbend.ReadAsync(text, "FileRequest:place"), c => c is Command.SetSlot { Slot: "place" });

    [Theory]
    [InlineData("pothole in front of 412 elm", "412 elm")]
    [InlineData("there is a pothole in front of 7 river", "7 river")]
    public async Task Start_HouseWithoutItsStreetWord_IsThePlace(string text, string place) =>
        Assert.Contains(await riverbend.ReadAsync(text), c => c is Command.SetSlot { Slot: "place" } set && set.Said == place);

    [Theory]
    [InlineData("remove my phone number", "confirm", "en")]
    [InlineData("dont include my number please", "confirm", "en")]
    [InlineData("quite mi teléfono", "confirm", "es")]
    public async Task ReadBack_ValueNotWanted_IsLeftOut(string text, string situation, string language) =>
        Assert.Contains(await riverbend.ReadAsync(text, situation, language), c => c is Command.ReviseSlot { Slot: "contact", Drop: true });

    [Theory]
    [InlineData("what do you have so far", "en")]
    [InlineData("whats the address you have", "en")]
    [InlineData("que direccion tiene", "es")]
    public async Task Form_AskedWhatWasTold_SaysIt(string text, string language) =>
        Assert.Equal(new Command.Recap(), Assert.Single(await riverbend.ReadAsync(text, "confirm", language)));

    [Theory]
    [InlineData("right next to the curb")]
    [InlineData("is it the right street")]
    [InlineData("i have a big problem with this")]
    [InlineData("yes no wait")]
    public async Task OptionalQuestion_StatementLikeAYes_IsNone(string text) =>
        Assert.DoesNotContain(await riverbend.ReadAsync(text, "FileRequest:contact"), c => c is Command.Affirm);

    [Theory]
    [InlineData("ok bye", "en")]
    [InlineData("bueno adiós", "es")]
    public async Task ReadBack_Goodbye_IsNoYes(string text, string language) =>
        Assert.Equal(new Command.SmallTalk(SmallTalkKind.Goodbye), Assert.Single(await riverbend.ReadAsync(text, "confirm", language)));

    [Theory]
    [InlineData("driving lane. actually wait its 47 elm", "en")]
    [InlineData("driving lane oh wait its 47 elm", "en")]
    [InlineData("the driving lane, sorry, it's 47 elm", "en")]
    [InlineData("driving lane, i meant 47 elm", "en")]
    [InlineData("carril de circulación. espere, es en el 47 elm", "es")]
    [InlineData("carril de circulación, perdón, es 47 elm", "es")]
    public async Task ChoiceAsked_RightPlaceBesideTheAnswer_BothAreTaken(string text, string language)
    {
        var commands = await riverbend.ReadAsync(text, "FileRequest:attr-lane", language);

        Assert.Contains(commands, c => c is Command.SetSlot { Slot: "attr-lane", Readings: ["driving", ..] });
        Assert.Contains(commands, c => c is Command.SetSlot { Slot: "place" } set && set.Said.Contains("47", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("yes. actually wait its 47 elm", "en")]
    [InlineData("sí, espere, es 47 elm", "es")]
    public async Task ReadBack_YesAndAnotherPlace_IsNoYes(string text, string language)
    {
        var commands = await riverbend.ReadAsync(text, "confirm", language);

        Assert.DoesNotContain(new Command.Affirm(), commands);
        Assert.Contains(commands, c => c is Command.SetSlot { Slot: "place" });
    }

    [Theory]
    [InlineData("you have to wait there its really bad")]
    [InlineData("its really deep, sorry about the picture")]
    [InlineData("hold on tight when you ride over it")]
    public async Task DetailsAsked_CueWithoutAPlace_IsADetail(string text) =>
        Assert.DoesNotContain(await riverbend.ReadAsync(text, "FileRequest:description"), c => c is Command.SetSlot { Slot: "place" });
}
