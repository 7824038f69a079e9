using VirtualAgent.Core.Commands;
using Xunit;

namespace VirtualAgent.Tests.Understanding;

public sealed class RemarkTests(RiverbendUnderstanding riverbend) : IClassFixture<RiverbendUnderstanding>
{
    [Theory]
    [InlineData("it's been like that for two weeks", "FileRequest:attr-lane", "en")]
    [InlineData("it's really deep", "FileRequest:attr-lane", "en")]
    [InlineData("lleva asi dos semanas", "FileRequest:attr-lane", "es")]
    [InlineData("está muy hondo", "FileRequest:attr-lane", "es")]
    public async Task ChoiceAsked_RemarkOnTheMatter_IsKeptWithTheDetails(string text, string situation, string language) =>
        Assert.Equal("description", Assert.IsType<Command.SetSlot>(Assert.Single(await riverbend.ReadAsync(text, situation, language))).Slot);

    [Theory]
    [InlineData("no, but it's really dangerous for bikes", "en")]
    [InlineData("no, pero es muy peligroso para las bicis", "es")]
    public async Task OptionalAsked_NoWithARemark_SkipsAndKeepsTheRemark(string text, string language)
    {
        var commands = await riverbend.ReadAsync(text, "FileRequest:photo", language);

        Assert.Contains(commands, c => c is Command.SetSlot { Slot: "description" });
        Assert.Contains(new Command.SkipQuestion(), commands);
    }

    [Theory]
    [InlineData("i want to report it anonymously", "en")]
    [InlineData("quiero hacerlo anónimo", "es")]
    [InlineData("no quiero dar mi nombre", "es")]
    public async Task PhotoAsked_NameNotToBeGiven_LeavesTheContactOut(string text, string language) =>
        Assert.Equal(new Command.ReviseSlot("contact", Drop: true), Assert.Single(await riverbend.ReadAsync(text, "FileRequest:photo", language)));

    [Theory]
    [InlineData("there's no water at my house", "en")]
    [InlineData("no hay agua en mi casa", "es")]
    [InlineData("me estoy muriendo de hambre", "es")]
    public async Task Start_WhatNoCrewIsSentFor_IsAskedOfTheDocuments(string text, string language) =>
        Assert.IsType<Command.AskKnowledge>(Assert.Single(await riverbend.ReadAsync(text, "start", language)));

    [Theory]
    [InlineData("main break on walnut, we have no water", "water-leak")]
    [InlineData("hardly any water pressure in the shower", "water-quality")]
    public async Task Start_WaterProblemForACrew_IsAReport(string text, string service) =>
        Assert.Contains(await riverbend.ReadAsync(text), c => c is Command.SetSlot { Slot: "service" } set && set.Readings[0] == service);

    [Fact]
    public async Task ReadBack_OrderToPay_StartsThePayment() =>
        Assert.Equal(new Command.StartSkill("PayBill"), (await riverbend.ReadAsync("pay my parking ticket C1002345", "confirm"))[0]);
}
