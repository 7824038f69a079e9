using System.Text.Json.Nodes;
using VirtualAgent.CityPacks;
using VirtualAgent.Core.Commands;
using VirtualAgent.Evals.Understanding;
using VirtualAgent.Tests.Support;
using VirtualAgent.Understanding.Local.Classification;
using VirtualAgent.Understanding.Local.Intents;
using Xunit;

namespace VirtualAgent.Tests.Understanding;

/// <summary>A city that takes reports of three kinds, and payment of parking tickets alone.</summary>
public sealed class CommonRequestsTests : IDisposable
{
    private static readonly string Riverbend = RepositoryFolder.Path("cities", "riverbend");
    private static readonly string[] Taken = ["pothole", "noise", "fallen-tree"];

    private readonly string _folder = Directory.CreateTempSubdirectory("few-types-").FullName;
    private readonly Product _product;

    public CommonRequestsTests()
    {
        string[] files = ["city.json", Path.Combine("bills", "parking.csv"), .. Directory.EnumerateFiles(Path.Combine(Riverbend, "places")).Select(file => Path.GetRelativePath(Riverbend, file))];
        foreach (var file in files)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(_folder, file))!);
            File.Copy(Path.Combine(Riverbend, file), Path.Combine(_folder, file));
        }

        Directory.CreateDirectory(Path.Combine(_folder, "knowledge"));
        var services = JsonNode.Parse(File.ReadAllText(Path.Combine(Riverbend, "services.json")))!.AsArray();
        File.WriteAllText(Path.Combine(_folder, "services.json"), new JsonArray([.. services.Where(type => Taken.Contains((string)type!["code"]!)).Select(type => type!.DeepClone())]).ToJsonString());
        _product = Product.Of(_folder);
    }

    public void Dispose()
    {
        _product.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Theory]
    [InlineData("street light out")]
    [InlineData("the lamp post by my house is dark")]
    [InlineData("dead raccoon")]
    [InlineData("somebody tagged the wall of the library")]
    [InlineData("pay my water bill")]
    [InlineData("la farola no prende", "es")]
    [InlineData("hay un perro muerto", "es")]
    [InlineData("pagar la cuenta del agua", "es")]
    public async Task Understand_WhatTheCityDoesNotTake_IsAskedOfTheDocumentsAsSuch(string text, string language = "en") =>
        Assert.Equal([new Command.AskKnowledge(text) { IsReport = true }], await ReadAsync(text, language));

    [Theory]
    [InlineData("i want to report a broken swing", "en")]
    [InlineData("stray dogs running loose on riverfront park", "en")]
    public async Task Understand_WhatTheCityDoesNotTakeBesideAWishOrAPlace_IsAskedOfTheDocumentsAsSuch(string text, string language) =>
        Assert.Equal([new Command.AskKnowledge(text) { IsReport = true }], await ReadAsync(text, language));

    [Theory]
    [InlineData("huge pothole on my street", "pothole")]
    [InlineData("my neighbors music is so loud", "noise")]
    [InlineData("se cayó un árbol en la calle", "fallen-tree", "es")]
    public async Task Understand_WhatTheCityTakes_BeginsIt(string text, string type, string language = "en") =>
        Assert.Contains((await ReadAsync(text, language)).OfType<Command.SetSlot>(), set => set.Slot == "service" && set.Readings[0] == type);

    [Theory]
    [InlineData("pay my parking ticket")]
    [InlineData("pay C1002345")]
    public async Task Understand_ABillThatTheCityCollects_IsPaid(string text) =>
        Assert.Contains(new Command.StartSkill("PayBill"), await ReadAsync(text, "en"));

    [Fact]
    public void NotIn_ACityThatTakesAllCommonKinds_AddsNone() =>
        Assert.Empty(new CommonRequests(ClassifierStore.None, IntentModel.Options).NotIn(((PackLoad.Loaded)CityPackLoader.Load(Riverbend)).Pack.Services).Select(kind => kind.Label).Distinct());

    private async Task<IEnumerable<Command>> ReadAsync(string text, string language) =>
        (await _product.Understanding.UnderstandAsync(RiverbendUnderstanding.Message(text), new Situations(_product.Skills).Of("start", language), CancellationToken.None)).Commands;
}
