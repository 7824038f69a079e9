using VirtualAgent.Core.Commands;
using Xunit;

namespace VirtualAgent.Tests.Understanding;

public sealed class OverNowTests(RiverbendUnderstanding riverbend) : IClassFixture<RiverbendUnderstanding>
{
    [Theory]
    [InlineData("no its gone now", "en")]
    [InlineData("they already fixed it", "en")]
    [InlineData("the city came and cleaned it up already", "en")]
    [InlineData("somebody took it", "en")]
    [InlineData("its not there anymore", "en")]
    [InlineData("oh looks like its been taken care of", "en")]
    [InlineData("it's working again", "en")]
    [InlineData("yes but they fixed it", "en")]
    [InlineData("they just fixed it", "en")]
    [InlineData("ya no está", "es")]
    [InlineData("ah espere ya lo arreglaron", "es")]
    [InlineData("alguien ya se lo llevó", "es")]
    [InlineData("ya se fue", "es")]
    [InlineData("ya está arreglado gracias", "es")]
    public async Task OpenReport_WhatIsOver_AsksWhetherToDropIt(string text, string language) =>
        Assert.Equal(new Command.CancelSkill(Unsure: true), Assert.Single(await riverbend.ReadAsync(text, "FileRequest:attr-lane", language)));

    [Theory]
    [InlineData("never mind its gone", "en")]
    [InlineData("forget it they fixed it", "en")]
    [InlineData("olvídelo ya se lo llevaron", "es")]
    public async Task OpenReport_WhatIsOverAndDropped_IsDropped(string text, string language) =>
        Assert.Equal(new Command.CancelSkill(), Assert.Single(await riverbend.ReadAsync(text, "FileRequest:attr-lane", language)));

    [Theory]
    [InlineData("it's gone from bad to worse", "en")]
    [InlineData("they came last week and it broke again", "en")]
    [InlineData("they fixed it last year but its back", "en")]
    [InlineData("ya lo arreglaron una vez y se volvió a abrir", "es")]
    [InlineData("ya no se puede pasar", "es")]
    public async Task OpenReport_WhatIsNotOver_IsNot(string text, string language) =>
        Assert.DoesNotContain(await riverbend.ReadAsync(text, "FileRequest:attr-lane", language), command => command is Command.CancelSkill);
}
