using VirtualAgent.Knowledge.Text;
using Xunit;

namespace VirtualAgent.Tests.Knowledge;

public sealed class TypedWordTests
{
    [Theory]
    [InlineData("nieghbor", "neighbor")]
    [InlineData("havnt", "havent")]
    [InlineData("wensday", "wednesday")]
    [InlineData("tkt", "ticket")]
    [InlineData("boutique", "boutique")]
    public void English_UsualSlip_IsTheWordThatWasMeant(string typed, string word) => Assert.Equal(word, Shorthand.Meant("en", typed));

    [Theory]
    [InlineData("resibo", "recibo")]
    [InlineData("aser", "hacer")]
    [InlineData("besino", "vecino")]
    [InlineData("lisensia", "licencia")]
    [InlineData("estasionamiento", "estacionamiento")]
    public void Spanish_WrittenByEar_IsTheWordThatSoundsTheSame(string typed, string word) => Assert.Equal(word, Shorthand.Meant("es", typed));

    [Theory]
    [InlineData("llevaron", "yevaron")]
    [InlineData("sacar", "sacarles")]
    [InlineData("pagar", "pagarnoslo")]
    [InlineData("romper", "rompio")]
    [InlineData("cobrar", "cobraban")]
    public void Spanish_FormOfAVerb_HasTheVerbsStem(string verb, string typed) =>
        Assert.Equal(Analyzer.For("es").Terms(verb), Analyzer.For("es").TypedTerms(typed));

    [Theory]
    [InlineData("votar")]
    [InlineData("botar")]
    [InlineData("casar")]
    [InlineData("valla")]
    [InlineData("taza")]
    [InlineData("chiltepin")]
    public void Spanish_WordThatIsOne_Stays(string typed) => Assert.Equal(typed, Shorthand.Meant("es", typed));

    [Theory]
    [InlineData("el besino no kiere mover su caro", "el vecino no quiere mover su caro")]
    public void Spanish_QuestionWrittenByEar_HasTheTermsOfTheSameWrittenRight(string typed, string right) =>
        Assert.Equal(Analyzer.For("es").TypedTerms(right), Analyzer.For("es").TypedTerms(typed));
}
