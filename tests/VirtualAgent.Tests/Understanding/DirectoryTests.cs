using VirtualAgent.Core.Commands;
using Xunit;

namespace VirtualAgent.Tests.Understanding;

public sealed class DirectoryTests(RiverbendUnderstanding riverbend) : IClassFixture<RiverbendUnderstanding>
{
    [Theory]
    [InlineData("phone number of the city clerk", "clerk", DirectoryFacts.Phone)]
    [InlineData("whats the number for public works", "public-works", DirectoryFacts.Phone)]
    [InlineData("email for animal services please", "animal", DirectoryFacts.Email)]
    [InlineData("how do i contact parking services", "parking", DirectoryFacts.Phone | DirectoryFacts.Email)]
    [InlineData("building and zoning hours", "building", DirectoryFacts.Hours)]
    [InlineData("where is the public works office", "public-works", DirectoryFacts.Address)]
    [InlineData("county clerk phone", "county-clerk", DirectoryFacts.Phone)]
    public async Task Directory_FactsOfADepartment_AreAsked(string text, string department, DirectoryFacts facts) =>
        Assert.Equal(new Command.AskDirectory(department, facts, null), Assert.Single(await riverbend.ReadAsync(text)));

    [Theory]
    [InlineData("email for the bees")]
    [InlineData("phone of my neighbor")]
    [InlineData("what is the pole number")]
    public async Task Directory_WhoIsInNoDocument_IsNobodys(string text) =>
        Assert.DoesNotContain(await riverbend.ReadAsync(text), command => command is Command.AskDirectory);

    [Theory]
    [InlineData("cuál es el teléfono de obras públicas", "public-works", DirectoryFacts.Phone)]
    [InlineData("horario de recursos humanos", "hr", DirectoryFacts.Hours)]
    public async Task Directory_FactsOfADepartmentInSpanish_AreAsked(string text, string department, DirectoryFacts facts) =>
        Assert.Equal(new Command.AskDirectory(department, facts, null), Assert.Single(await riverbend.ReadAsync(text, language: "es")));

    [Theory]
    [InlineData("what time does the pool at the park open")]
    [InlineData("are the parks open")]
    [InlineData("water number on my bill")]
    [InlineData("number of the clerk who called me about my fine")]
    [InlineData("library card")]
    public async Task Directory_WhatIsAskedOfSomethingElse_IsNotTheDirectorys(string text) =>
        Assert.DoesNotContain(await riverbend.ReadAsync(text), command => command is Command.AskDirectory);
}
