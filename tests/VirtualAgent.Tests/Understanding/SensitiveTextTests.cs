using NSubstitute;
using VirtualAgent.Core.Messages;
using VirtualAgent.Understanding.Screening;
using Xunit;

namespace VirtualAgent.Tests.Understanding;

public sealed class SensitiveTextTests
{
    [Theory]
    [InlineData("my card is 4111 1111 1111 1111 thanks", "my card is [card] thanks")]
    [InlineData("4111-1111-1111-1111", "[card]")]
    [InlineData("card 4111111111111111 cvv 123", "card [card] cvv [card]")]
    [InlineData("my ssn is 536-22-8145", "my ssn is [ssn]")]
    [InlineData("my password is hunter2", "my password is [password]")]
    [InlineData("mi contraseña es gatito99 ok", "mi contraseña es [password] ok")]
    public void Mask_Sensitive_IsReplaced(string text, string expected) => Assert.Equal(expected, SensitiveText.Mask(text));

    [Theory]
    [InlineData("RB-4817-2093")]
    [InlineData("pay C1002345 and W-204518 and P-14-03627")]
    [InlineData("call me at 309-555-0134")]
    [InlineData("my password is not working")]
    [InlineData("41 Elm Street 61299")]
    [InlineData("")]
    public void Mask_TheCitysOwnNumbers_Stay(string text) => Assert.Equal(text, SensitiveText.Mask(text));

    [Fact]
    public async Task MaskingInbox_Accept_StoresOnlyMaskedText()
    {
        var inner = Substitute.For<IInbox>();
        var inbox = new MaskingInbox(inner);

        await inbox.AcceptAsync(RiverbendUnderstanding.Message("4111 1111 1111 1111"), CancellationToken.None);

        await inner.Received(1).AcceptAsync(Arg.Is<InboundMessage>(m => m.Text == "[card]"), Arg.Any<CancellationToken>());
    }

    [Theory]
    [InlineData("my ssn is [ssn]", "")]
    [InlineData("my ssn is [ssn] and there is a pothole", "and there is a pothole")]
    [InlineData("mi seguro social es [ssn]", "")]
    [InlineData("pay W-204518 with [card]", "pay W-204518 with")]
    public void WithoutPlaceholders_Masked_IsWhatWasSaidBeside(string text, string expected) =>
        Assert.Equal(expected, SensitiveText.WithoutPlaceholders(text));
}
