using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using VirtualAgent.IntegrationTests.Staff;

namespace VirtualAgent.IntegrationTests.KnowledgeIngest;

/// <summary>Staff add documents and see what to put right, on the real host.</summary>
public sealed partial class StaffDocumentTests(StaffHost staff) : IClassFixture<StaffHost>
{
    [Fact]
    public async Task Upload_AFeeTable_AnswersAtOnceAndIsListed()
    {
        using var session = await staff.SignInAsync();
        using var kept = await UploadAsync(session, "Kayak fees.csv", "Rental,Fee\nKayak for an hour,$17\n", "parks");
        Assert.Contains("upload:parks/kayak-fees.csv, 1 passage", WebUtility.HtmlDecode(await kept.Content.ReadAsStringAsync()), StringComparison.Ordinal);
        Assert.Contains("$17", await session.ReadAsync("/staff/knowledge/try?q=how+much+is+a+kayak+rental&language=en"), StringComparison.Ordinal);

        using var report = JsonDocument.Parse(await session.ReadAsync("/staff/knowledge/quality.json"));
        Assert.Contains("upload:parks/kayak-fees.csv", report.RootElement.GetProperty("thin").EnumerateArray().Select(d => d.GetString()));
        Assert.Contains("upload:parks/kayak-fees.csv", await session.ReadAsync("/staff/knowledge/quality"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("empty.txt", "", "parks", "not empty")]
    [InlineData("locked.docx", "\u00D0\u00CF\u0011\u00E0 x", "parks", "password")]
    [InlineData("picture.png", "x", "parks", "not read")]
    [InlineData("fine.txt", "The park opens at dawn.", "nobody", "department")]
    public async Task Upload_WhatCannotBeUsed_SaysWhyAndKeepsNothing(string name, string content, string department, string said)
    {
        using var session = await staff.SignInAsync();
        using var refused = await UploadAsync(session, name, content, department);
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Contains(said, await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(staff.Host.DataFolder, "uploads", department, name)));
    }

    [Fact]
    public async Task Withdraw_AnUpload_AsksFirstAndThenIsGone()
    {
        using var session = await staff.SignInAsync();
        using var kept = await UploadAsync(session, "Sled hire.csv", "Rental,Fee\nSled for an hour,$11\n", "parks");
        const string Id = "upload:parks/sled-hire.csv";
        Assert.Contains(Id, await session.ReadAsync("/staff/knowledge/uploads"), StringComparison.Ordinal);

        var asking = $"/staff/knowledge/uploads/withdraw?id={Uri.EscapeDataString(Id)}";
        Assert.Contains("Withdraw this document?", await session.ReadAsync(asking), StringComparison.Ordinal);
        using var forged = await session.PostWithoutTokenAsync("/staff/knowledge/uploads/withdraw", ("id", Id));
        Assert.Equal(HttpStatusCode.BadRequest, forged.StatusCode);
        Assert.Contains(Id, await session.ReadAsync("/staff/knowledge/uploads"), StringComparison.Ordinal);

        using var withdrawn = await session.PostAsync(asking, "/staff/knowledge/uploads/withdraw", ("id", Id));
        Assert.Equal("/staff/knowledge/uploads?done=upload-withdrawn", withdrawn.Headers.Location?.OriginalString);
        Assert.DoesNotContain(Id, await session.ReadAsync("/staff/knowledge/uploads"), StringComparison.Ordinal);
        Assert.DoesNotContain("$11", await session.ReadAsync("/staff/knowledge/try?q=how+much+is+a+sled+for+an+hour&language=en"), StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(Path.Combine(staff.Host.DataFolder, "uploads", "parks"), "sled-hire*"));
    }

    [Theory]
    [InlineData("upload:parks/../../virtualagent.db")]
    [InlineData("clerk/dog-license.md")]
    public async Task Withdraw_WhatIsNoUpload_ChangesNothing(string id)
    {
        using var session = await staff.SignInAsync();
        using var asked = await session.GetAsync($"/staff/knowledge/uploads/withdraw?id={Uri.EscapeDataString(id)}");
        Assert.Equal(HttpStatusCode.NotFound, asked.StatusCode);
        using var posted = await session.PostAsync("/staff/knowledge/upload", "/staff/knowledge/uploads/withdraw", ("id", id));
        Assert.Equal("/staff/knowledge/uploads?done=before", posted.Headers.Location?.OriginalString);
        Assert.True(File.Exists(Path.Combine(staff.Host.DataFolder, "virtualagent.db")));
        Assert.Contains("$", await session.ReadAsync("/staff/knowledge/try?q=how+much+is+a+dog+license&language=en"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_SignedOut_LeadToTheSignIn()
    {
        foreach (var path in new[] { "/staff/knowledge/quality", "/staff/knowledge/quality.json", "/staff/knowledge/upload", "/staff/knowledge/uploads" })
        {
            using var answer = await staff.Host.Client.GetAsync(path);
            Assert.NotEqual(HttpStatusCode.OK, answer.StatusCode);
        }
    }

    private static async Task<HttpResponseMessage> UploadAsync(StaffSession session, string name, string content, string department)
    {
        var token = FormToken().Match(await session.ReadAsync("/staff/knowledge/upload")).Groups[1].Value;
        using var form = new MultipartFormDataContent
        {
            { new ByteArrayContent(System.Text.Encoding.Latin1.GetBytes(content)), "file", name },
            { new StringContent(department), "Department" },
            { new StringContent(token), "__RequestVerificationToken" },
        };
        return await session.SendAsync("/staff/knowledge/upload", form);
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex FormToken();
}
