using VirtualAgent.Knowledge.Meaning;
using VirtualAgent.Knowledge.Models;
using Xunit;

namespace VirtualAgent.Tests.Knowledge;

public sealed class FacetTests
{
    private static readonly Meanings Shipped = LearnedModels.Shipped.Meanings;

    [Theory]
    [InlineData("en", "do retired people pay less for it", "Seniors pay half price.", "The office is open from 8 am to 5 pm.")]
    [InlineData("en", "somebody took mine, how do I get another", "A stolen card is replaced for $5.", "Bring a photo ID and a lease.")]
    [InlineData("en", "how far back do your papers go", "Records begin in 1890.", "Each copy costs $15.")]
    [InlineData("es", "los jubilados pagan menos?", "Los mayores de 65 años pagan la mitad.", "La oficina abre de 8 am a 5 pm.")]
    [InlineData("es", "me lo robaron, cómo consigo otro", "La reposición de una tarjeta robada cuesta $5.", "Traiga una identificación con foto.")]
    public void Facets_QuestionForOneSide_IsNearerToTheSentenceThatTellsIt(string language, string question, string telling, string other)
    {
        var asked = Shipped.Facets.OfQuestion(new(question, language));

        Assert.True(asked.With(Shipped.Facets.OfText(telling, language)).Likeness > asked.With(Shipped.Facets.OfText(other, language)).Likeness + 0.1);
    }

    [Fact]
    public void Of_Passage_TellsTheSectionsFacetWhateverItsTitle()
    {
        var renting = Shipped.Of(CityPassages.Of("hens.md", "Backyard hens", "Tenants need the owner's written consent.", "If you rent"));
        var coop = Shipped.Of(CityPassages.Of("hens.md", "Backyard hens", "The coop stands at least 10 feet from the property line.", "Where the coop may stand"));
        var asked = Shipped.Facets.OfQuestion(new("my landlord owns the house, can I still keep some", "en"));

        Assert.True(asked.With(renting.Tells).Likeness > asked.With(coop.Tells).Likeness + 0.1);
    }
}
