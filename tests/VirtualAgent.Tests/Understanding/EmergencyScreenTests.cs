using System.Diagnostics;
using VirtualAgent.Core.Commands;
using VirtualAgent.Core.State;
using VirtualAgent.Understanding.Local.Classification;
using VirtualAgent.Understanding.Screening;
using Xunit;

namespace VirtualAgent.Tests.Understanding;

public sealed class EmergencyScreenTests(RiverbendUnderstanding riverbend) : IClassFixture<RiverbendUnderstanding>
{
    private static readonly EmergencyScreen Screen = new([], ClassifierStore.None);

    [Theory]
    [InlineData("i smell gas in my kitchen", EmergencyKind.GasSmell)]
    [InlineData("huele a gas en mi casa", EmergencyKind.GasSmell)]
    [InlineData("downed power line on maple", EmergencyKind.LiveWire)]
    [InlineData("my toddler drank bleach", EmergencyKind.Poison)]
    [InlineData("the house next door is on fire", EmergencyKind.Fire)]
    [InlineData("me quiero morir", EmergencyKind.Crisis)]
    [InlineData("the fire hydrant is broken and my neighbor is not breathing", EmergencyKind.Danger)]
    [InlineData("i smel gaz", EmergencyKind.GasSmell)]
    [InlineData("GAS!!!", EmergencyKind.GasSmell)]
    [InlineData("🔥", EmergencyKind.Fire)]
    [InlineData("se esta kemando mi casa", EmergencyKind.Fire)]
    [InlineData("nine one one", EmergencyKind.Danger)]
    [InlineData("救命", EmergencyKind.Danger)]
    [InlineData("my roommate wont wake up", EmergencyKind.Danger)]
    [InlineData("my friend overdosed", EmergencyKind.Overdose)]
    [InlineData("me tomé muchas pastillas", EmergencyKind.Overdose)]
    [InlineData("i want to overdose", EmergencyKind.Crisis)]
    [InlineData("how many pills to die", EmergencyKind.Crisis)]
    [InlineData("i was bit by a dog", EmergencyKind.Danger)]
    [InlineData("a mi primo lo mordio un perro en 41 elm", EmergencyKind.Danger)]
    [InlineData("i need police", EmergencyKind.Danger)]
    [InlineData("theres a fight outside my house", EmergencyKind.Danger)]
    [InlineData("hay una pelea afuera de mi casa", EmergencyKind.Danger)]
    [InlineData("ya no puedo mas", EmergencyKind.Crisis)]
    [InlineData("no puedo mas con esta vida", EmergencyKind.Crisis)]
    [InlineData("somebody is hurt", EmergencyKind.Danger)]
    [InlineData("somebody is hurt bad", EmergencyKind.Danger)]
    [InlineData("someone is hurt in the street", EmergencyKind.Danger)]
    [InlineData("somebody is hurt under it", EmergencyKind.Danger)]
    [InlineData("a tree fell on a person", EmergencyKind.Danger)]
    [InlineData("a tree fell on a lady", EmergencyKind.Danger)]
    [InlineData("tree fell on some man", EmergencyKind.Danger)]
    [InlineData("a branch fell on a kid", EmergencyKind.Danger)]
    [InlineData("alguien se lastimó", EmergencyKind.Danger)]
    [InlineData("hay una persona lastimada", EmergencyKind.Danger)]
    [InlineData("hay una persona herida", EmergencyKind.Danger)]
    [InlineData("le cayó un árbol a una señora", EmergencyKind.Danger)]
    [InlineData("water coming from ceiling near the outlet and sparks", EmergencyKind.LiveWire)]
    [InlineData("i ran out of insulin", EmergencyKind.Danger)]
    [InlineData("se me acabó la insulina", EmergencyKind.Danger)]
    [InlineData("my neighbor says he will shoot me", EmergencyKind.Danger)]
    [InlineData("he threatens to stab us", EmergencyKind.Danger)]
    [InlineData("my landlord keeps saying he'll beat me", EmergencyKind.Danger)]
    [InlineData("he says he will hurt me", EmergencyKind.Danger)]
    [InlineData("someone told me they will shoot my brother", EmergencyKind.Danger)]
    [InlineData("i got a death threat", EmergencyKind.Danger)]
    [InlineData("mi vecino dice que me va a matar", EmergencyKind.Danger)]
    [InlineData("mi ex amenazó con balacearme", EmergencyKind.Danger)]
    [InlineData("mi marido dice que si salgo me mata", EmergencyKind.Danger)]
    [InlineData("dice que le va a disparar a mi hijo", EmergencyKind.Danger)]
    [InlineData("i want to report a missing child", EmergencyKind.Danger)]
    [InlineData("quiero reportar un niño perdido", EmergencyKind.Danger)]
    [InlineData("i dont want to live here anymore", EmergencyKind.Crisis)]
    [InlineData("they took my car with my baby inside", EmergencyKind.Danger)]
    [InlineData("dad's talking gibberish all of a sudden and one arm just hangs", EmergencyKind.Danger)]
    [InlineData("mi abuelo habla enredado y no mueve un brazo", EmergencyKind.Danger)]
    [InlineData("suspicious suitcase ticking outside city hall", EmergencyKind.Danger)]
    [InlineData("someone left a backpack with wires sticking out at the bus depot", EmergencyKind.Danger)]
    [InlineData("hay una mochila abandonada con cables en la terminal", EmergencyKind.Danger)]
    [InlineData("old lady next door hasn't come out in three days, mail piling up", EmergencyKind.Danger)]
    [InlineData("My grandmother hasn't answered the door in two days, her car's there", EmergencyKind.Danger)]
    [InlineData("nadie ha visto a mi vecina viejita desde el lunes", EmergencyKind.Danger)]
    [InlineData("there's a guy on the ledge of the parking garage roof", EmergencyKind.AboutToJump)]
    [InlineData("woman standing on the wrong side of the bridge railing", EmergencyKind.AboutToJump)]
    [InlineData("there's somebody sitting on the edge of the overpass looking down", EmergencyKind.AboutToJump)]
    [InlineData("hay una muchacha sentada en la orilla del puente viendo pa abajo", EmergencyKind.AboutToJump)]
    [InlineData("un señor está parado en el techo del estacionamiento", EmergencyKind.AboutToJump)]
    [InlineData("hay un muchacho parado afuera del barandal del puente", EmergencyKind.AboutToJump)]
    [InlineData("i am standing on the edge of the bridge and i want to jump", EmergencyKind.Crisis)]
    [InlineData("some chemical truck tipped over and there's a yellow cloud", EmergencyKind.Spill)]
    [InlineData("hubo un derrame de cloro y la gente está tosiendo", EmergencyKind.Spill)]
    [InlineData("hay humo saliendo de los cables del poste de la esquina", EmergencyKind.LiveWire)]
    public void Find_Danger_NamesItsKind(string text, EmergencyKind kind) => Assert.Equal(kind, Screen.Find(text));

    [Theory]
    [InlineData("how do i kill the weeds")]
    [InlineData("this line is killing me")]
    [InlineData("fire permit")]
    [InlineData("mi vecino quema hojas")]
    [InlineData("dead tree on oak")]
    [InlineData("there was a fire at my house last year how do i get the report")]
    [InlineData("cuánto cuesta la ambulancia")]
    [InlineData("my mom tripped on the sidewalk")]
    [InlineData("neighbors shooting fireworks again")]
    [InlineData("here it is")]
    [InlineData("me quiero ir")]
    [InlineData("ya no puedo mas con los baches")]
    [InlineData("i need a police report")]
    [InlineData("how do i report a dog bite")]
    [InlineData("people are fighting about parking")]
    [InlineData("someone is going to get hurt")]
    [InlineData("a tree fell on my neighbors fence")]
    [InlineData("a tree fell on my car")]
    [InlineData("nadie se lastimó")]
    [InlineData("alguien se puede lastimar")]
    [InlineData("this heat is killing me")]
    [InlineData("i want to talk to some one")]
    [InlineData("i just want to talk")]
    [InlineData("i already left the house")]
    [InlineData("i am out of the house")]
    [InlineData("we are outside now")]
    [InlineData("ya nos salimos de la casa")]
    [InlineData("can you shoot me the link")]
    [InlineData("a kid could get hit there")]
    [InlineData("is it more if I do not live in town anymore")]
    [InlineData("does a mooring cost more if i dont live here")]
    [InlineData("i dont live here anymore")]
    [InlineData("my son doesnt live with me anymore")]
    [InlineData("ya no vivo ahí")]
    [InlineData("cuesta más si ya no vivo en la ciudad")]
    [InlineData("they took my car")]
    [InlineData("la grúa se llevó mi carro")]
    [InlineData("quiero reportar que se llevaron mi carro")]
    [InlineData("the baby swing is missing")]
    [InlineData("perro perdido")]
    [InlineData("my husband is in a wheelchair and he cant roll the cart out, can somebody help")]
    [InlineData("nobody calls back, what are you going to do about it")]
    [InlineData("and its starting to smell")]
    [InlineData("mi esposa es discapacitada y no puede sacar el bote a la calle, que van a hacer")]
    [InlineData("mi suegra me va a matar si no saco la basura a tiempo, ¿qué día pasa?")]
    [InlineData("mi suegra me va a matar si no llevo la basura")]
    [InlineData("me quiero morir de la pena, se me olvidó pagar el agua")]
    [InlineData("explotó la bolsa de basura y quedó un cochinero en la calle")]
    [InlineData("there is a bat in my bedroom")]
    [InlineData("se metió una ardilla a mi cuarto")]
    [InlineData("se me metió una víbora a la recámara")]
    [InlineData("un perro grande se metió a mi patio")]
    [InlineData("there's a snake in my garage")]
    [InlineData("los de la obra están disparando clavos desde las 6 am")]
    [InlineData("she's not a stray, she is mine")]
    [InlineData("my son isn't lost, he is with me")]
    [InlineData("someone dumped trash on the other side of the fence")]
    [InlineData("alguien dejó basura al lado del barandal")]
    [InlineData("workers on the roof of the school make noise")]
    [InlineData("a mi vecina no le sale agua desde ayer")]
    [InlineData("the old bin has not been emptied since monday")]
    [InlineData("bag of old wires for recycling")]
    public void Find_LookAlike_FindsNothing(string text) => Assert.Null(Screen.Find(text));

    [Fact]
    public async Task Pipeline_WhileAPersonHasTheConversation_StillScreens()
    {
        var view = riverbend.Situations.Of("start", "en") with { Mode = ControlMode.Agent };

        var understood = await riverbend.ReadAsync(RiverbendUnderstanding.Message("i want to kill myself"), view);

        Assert.Equal(new Command.Emergency(EmergencyKind.Crisis), Assert.Single(understood.Commands));
        Assert.Equal("screen", understood.Source);
    }

    [Fact]
    public void Find_TwiceTheText_TakesNoMoreThanAFewTimesAsLong()
    {
        var text = string.Concat(Enumerable.Repeat("someone left a wire and the gas by my house in the street ", 40));
        Screen.Find(text);

        var once = TimeOf(text);
        var twice = TimeOf(text + text);

        Assert.True(twice < (once * 5) + TimeSpan.FromMilliseconds(20), $"{once} and {twice}");
    }

    private static TimeSpan TimeOf(string text)
    {
        var clock = Stopwatch.StartNew();
        Screen.Find(text);
        return clock.Elapsed;
    }
}
