using VirtualAgent.Core.City;
using VirtualAgent.Core.Effects;
using VirtualAgent.Core.Messages;
using VirtualAgent.Core.Skills;
using VirtualAgent.Core.Texts;
using VirtualAgent.Skills;
using VirtualAgent.Skills.CollectionDay;
using Xunit;

namespace VirtualAgent.Tests.CityPacks;

public sealed class CollectionDaySkillTests : IDisposable
{
    private readonly TempPack _pack = new TempPack()
        .Write("places/streets.csv", "street,aliases,ward,zone,snowRoute\nOak Street,,1,A,true\nElm Street,,1,B,false\n")
        .Write("places/addresses.csv", "number,street,lat,long,ward,zone,zip\n1,Oak Street,41.5,-90.5,1,A,52000\n1,Elm Street,41.5001,-90.5,1,B,52000\n")
        .Write("places/collection-days.json", """
            {
              "source": { "title": { "en": "Trash", "es": "Basura" }, "url": { "en": "https://s.example/t", "es": "https://s.example/t" }, "department": "streets", "effective": "2026-01-05" },
              "zones": [
                { "zone": "A", "trash": { "days": ["mon"] }, "recycling": { "days": ["mon"] }, "yardWaste": null },
                { "zone": "B", "trash": { "days": ["thu"] }, "recycling": null, "yardWaste": null }
              ]
            }
            """);

    public void Dispose() => _pack.Dispose();

    [Theory]
    [InlineData("1 Oak Street", "at trash recycling")]
    [InlineData("1 Elm Street", "at trash no-recycling")]
    public async Task Tell_CartOfAnotherZone_SaysThatItIsNotPickedUp(string address, string lines)
    {
        var pack = _pack.Loaded();
        var place = ((PlaceMatch.Found)pack.Places.Find(address)).Place;
        var context = new SkillContext(
            new ConversationKey("webchat:1"), Channel.WebChat, "r", "en",
            SlotValues.Empty.With("place", new SlotValue(place.Id, place.Name)), SlotValues.Empty, new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero));

        var outcome = await new CollectionDaySkill(pack, pack.CollectionDays!, new PlaceCheck(pack)).RunAsync("tell", context, "k", CancellationToken.None);

        var told = Assert.IsType<Phrase.Lines>(Assert.IsType<ActionOutcome.Completed>(outcome).Say);
        Assert.Equal(lines.Split(' ').Select(key => $"collection-day.{key}"), told.Parts.OfType<Phrase.Keyed>().Select(phrase => phrase.Key));
    }
}
