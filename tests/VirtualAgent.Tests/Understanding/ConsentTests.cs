using VirtualAgent.Core.Commands;
using Xunit;

namespace VirtualAgent.Tests.Understanding;

/// <summary>What files or pays at the read-back, and what must not.</summary>
public sealed class ConsentTests(RiverbendUnderstanding riverbend) : IClassFixture<RiverbendUnderstanding>
{
    private static readonly string[] Yes =
    [
        "yes", "Yes please", "yep", "yeah send it", "ok", "sure", "sure, go ahead", "looks good", "yes that's right",
        "correct", "that is correct, thank you", "yes, send it please", "y", "yup", "YES!!", "ok go ahead and send it", "right", "perfect",
        "absolutely", "of course", "no problem", "yes i want to pay it", "do it", "please do", "👍", "👍 thanks", "ok ok", "all good, thanks",
        "sí", "si", "sí, por favor", "si gracias", "claro", "claro que sí", "dale", "está bien", "adelante", "correcto, mándelo", "ok, envíelo",
        "por supuesto", "de acuerdo", "si mandalo ya", "si, todo está bien", "así es", "perfecto, gracias", "ok si", "ta bien", "va pues", "si pues", "sipi", "ok whatever let me just pay", "fine, just let me pay it", "yes gracias", "yeah that's me", "sí, soy yo",
    ];

    private static readonly string[] NotYes =
    [
        "ok thanks", "okay, thank you", "bueno gracias", "bueno, muchas gracias", "ok si me dan recibo", "si si ya pague", "ta bien pero despues", "va a subir", "fine whatever i already paid", "ok let me see the ticket",
        "yes wait no", "ok they just fixed it", "ok but it was fixed already", "yes but not today", "right now?", "sure looks bad",
        "yes if its free", "ok so what happens next", "ya lo reporte ayer", "ok but i already paid it", "sure is expensive",
        "ok let me think", "right but is that correct?", "yes but what if i want to contest it", "ya lo pague", "ya lo mande por correo",
        "ya veo", "si pero despues", "yes no", "yes but no", "ok never mind", "ok wait", "fine whatever happens", "okay is it free?",
        "ok how long will it take", "yes unless someone did it", "sure, if they come today", "ok i did that last week", "ok i already did",
        "i have done it", "they are fixing it right now", "is that right", "is it correct?", "yes? no?", "ok?", "yes?", "sure about the address?",
        "right side of the street", "fine print", "my fine is too high", "ok and if nobody comes", "yes and it is already gone",
        "yes and cancel it", "good morning", "great, who pays for that", "perfect timing", "cool it", "k thats not it", "correct the address",
        "yes i think the number is wrong", "absolutely not", "of course not", "sure, later", "ok tomorrow", "ya", "ya no", "ya lo arreglaron",
        "ya vinieron", "sí pero no hoy", "si es gratis", "sí, si no cobran", "si no hay costo", "claro que no", "bueno pero ya pagué",
        "está bien pero la dirección está mal", "ok ya lo arreglaron", "ok espere", "sí? no sé", "¿sí?", "¿está bien así?",
        "vale la pena?", "ok cuánto tarda", "correcto pero falta algo", "listo ya pagué", "adelante con qué", "bien caro", "sí y ya no está",
        "no", "nope", "not yet", "mejor no", "todavía no", "no gracias",
    ];

    public static TheoryData<string> Agreeing => [.. Yes];

    public static TheoryData<string> NotAgreeing => [.. NotYes];

    public static TheoryData<string> Doubting =>
        [.. Yes.SelectMany(yes => new[] { $"{yes} but they fixed it", $"{yes}, wait, no", $"{yes} if it is free", $"{yes} pero ya no está", $"{yes} already done" })];

    [Theory]
    [MemberData(nameof(Agreeing))]
    public async Task ReadBack_PlainYes_Agrees(string text) =>
        Assert.All(await BothAsync(text), commands => Assert.Equal(new Command.Affirm(), Assert.Single(commands)));

    [Theory]
    [MemberData(nameof(NotAgreeing))]
    [MemberData(nameof(Doubting))]
    public async Task ReadBack_AnythingElse_DoesNotAgree(string text) =>
        Assert.All(await BothAsync(text), commands => Assert.DoesNotContain(new Command.Affirm(), commands));

    [Fact]
    public async Task ReadBack_YesThatTurnsIntoANo_IsANo() =>
        Assert.Equal(new Command.Deny(), Assert.Single(await riverbend.ReadAsync("yes wait no", "confirm")));

    [Theory]
    [InlineData("i already paid it")]
    [InlineData("ya la pagué")]
    [InlineData("ya lo reporté ayer")]
    public async Task ReadBack_NewsInPlaceOfAnAnswer_ActsOnNothing(string text) =>
        Assert.All(await BothAsync(text), commands => Assert.IsType<Command.CannotHandle>(Assert.Single(commands)));

    private async Task<List<List<Command>>> BothAsync(string text) =>
    [
        Spoken(await riverbend.ReadAsync(text, "confirm", "en")),
        Spoken(await riverbend.ReadAsync(text, "confirm", "es")),
    ];

    private static List<Command> Spoken(IEnumerable<Command> commands) => [.. commands.Where(c => c is not Command.ChangeLanguage)];
}
