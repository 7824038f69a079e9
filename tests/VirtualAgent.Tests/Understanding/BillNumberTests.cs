using VirtualAgent.Core.Commands;
using Xunit;

namespace VirtualAgent.Tests.Understanding;

public sealed class BillNumberTests(RiverbendUnderstanding riverbend) : IClassFixture<RiverbendUnderstanding>
{
    [Theory]
    [InlineData("citation 1001748", "C1001748")]
    [InlineData("i want to pay parking ticket 1001748", "C1001748")]
    [InlineData("property tax P 14 00249", "P-14-00249")]
    [InlineData("pay my water account 200170", "W-200170")]
    public async Task Start_NumberWithoutItsLetter_IsTheBill(string text, string number)
    {
        var commands = await riverbend.ReadAsync(text);

        Assert.Contains(new Command.StartSkill("PayBill"), commands);
        Assert.Equal(number, Assert.Single(commands.OfType<Command.SetSlot>(), set => set.Slot == "number").Readings[0]);
    }

    [Theory]
    [InlineData("200170", "W-200170")]
    [InlineData("it's 1001748", "C1001748")]
    [InlineData("14-00249", "P-14-00249")]
    public async Task AskedNumber_DigitsAlone_FitTheKindsOfThatLength(string text, string number)
    {
        var set = Assert.Single((await riverbend.ReadAsync(text, "PayBill:number")).OfType<Command.SetSlot>(), set => set.Slot == "number");

        Assert.Contains(number, set.Readings);
    }

    [Fact]
    public async Task Start_ThreeKindsInOneSentence_OpensEachInTurn()
    {
        var commands = await riverbend.ReadAsync("i need to pay my water and my property tax and a ticket");

        Assert.Equal(["water", "property-tax", "parking"], commands.OfType<Command.SetSlot>().Select(set => set.Readings[0]));
    }

    [Theory]
    [InlineData("I have a parking ticket C1001748 and a water bill W-200226 to pay", "C1001748 W-200226")]
    [InlineData("quiero pagar la multa C1001748 y el agua W-200226", "C1001748 W-200226")]
    [InlineData("pay C1001748, W-200226 for my mom", "C1001748 W-200226")]
    [InlineData("pay C1001748, no sorry, C1001749", "C1001748")]
    public async Task Start_SeveralNumbers_OpensEachUnlessOneIsTakenBack(string text, string numbers)
    {
        var commands = await riverbend.ReadAsync(text, language: text[0] == 'q' ? "es" : "en");

        Assert.Equal(numbers, string.Join(' ', commands.OfType<Command.SetSlot>().Where(set => set.Slot == "number").Select(set => set.Readings[0]).Distinct().Take(2)));
    }
}
