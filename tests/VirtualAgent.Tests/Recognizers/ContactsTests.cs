using VirtualAgent.Recognizers;
using Xunit;

namespace VirtualAgent.Tests.Recognizers;

public class ContactsTests
{
    [Theory]
    [InlineData("my number is 555 0134", "555 0134", "5550134")]
    [InlineData("call (309) 555-0150 please", "(309) 555-0150", "3095550150")]
    [InlineData("+1 309.555.0150 x12", "+1 309.555.0150 x12", "13095550150")]
    [InlineData("three oh nine five five five oh one five oh", "three oh nine five five five oh one five oh", "3095550150")]
    public void PhoneNumbers_WrittenOrSpoken_GiveTheirDigits(string text, string span, string digits)
    {
        var found = Assert.Single(PhoneNumbers.Recognize(text, Culture.English));

        Assert.Equal((span, digits), (found.Text, found.First["digits"]));
    }

    [Theory]
    [InlineData("RB-4817-2092", Culture.English)]
    [InlineData("078-05-1120", Culture.English)]
    [InlineData("12/25/2026", Culture.English)]
    [InlineData("my account number is 12345678", Culture.English)]
    [InlineData("número de cuenta 12345678", Culture.Spanish)]
    [InlineData("4111 1111 1111 1111", Culture.English)]
    public void PhoneNumbers_OtherNumbers_AreNone(string text, Culture culture) =>
        Assert.Empty(PhoneNumbers.Recognize(text, culture));

    [Theory]
    [InlineData("write to ana.lopez+city@mail.example.com.", "ana.lopez+city@mail.example.com")]
    [InlineData("<bob@riverbend.example>", "bob@riverbend.example")]
    public void Emails_InText_AreFound(string text, string address) =>
        Assert.Equal(address, Assert.Single(Emails.Recognize(text, Culture.English)).Text);

    [Theory]
    [InlineData("maria dot lopez at gmail dot com", Culture.English, "maria.lopez@gmail.com")]
    [InlineData("my email is maria underscore lopez twenty two at outlook dot com thanks", Culture.English, "maria_lopez22@outlook.com")]
    [InlineData("m a r i a at yahoo dot com", Culture.English, "maria@yahoo.com")]
    [InlineData("it's j dot smith at g mail dot com.", Culture.English, "j.smith@gmail.com")]
    [InlineData("you can reach me at bob five at hot mail dot com", Culture.English, "bob5@hotmail.com")]
    [InlineData("maria lopez at gmail dot com", Culture.English, "marialopez@gmail.com")]
    [InlineData("ana dash ruiz at school dot k12 dot il dot us", Culture.English, "ana-ruiz@school.k12.il.us")]
    [InlineData("maria dot lopez@gmail.com", Culture.English, "maria.lopez@gmail.com")]
    [InlineData("maria punto lopez arroba gmail punto com", Culture.Spanish, "maria.lopez@gmail.com")]
    [InlineData("j as in john smith forty two at yahoo dot com", Culture.English, "jsmith42@yahoo.com")]
    [InlineData("eme no, m de maría lopez arroba gmail punto com", Culture.Spanish, "mlopez@gmail.com")]
    [InlineData("juan guion bajo perez arroba hotmail punto com", Culture.Spanish, "juan_perez@hotmail.com")]
    [InlineData("mi correo es ana ruiz treinta arroba yahoo punto com punto mx", Culture.Spanish, "anaruiz30@yahoo.com.mx")]
    [InlineData("sí, josé guión díaz arroba ayuntamiento punto org", Culture.Spanish, "jose-diaz@ayuntamiento.org")]
    public void Emails_Spoken_AreWritten(string text, Culture culture, string address) =>
        Assert.Equal(address, Assert.Single(Emails.Recognize(text, culture)).First.Value);

    [Theory]
    [InlineData("I looked at riverbend dot org", Culture.English)]
    [InlineData("it is at the corner dot", Culture.English)]
    [InlineData("the dog at number four dot com street", Culture.English)]
    [InlineData("está en el punto más alto", Culture.Spanish)]
    public void Emails_OtherWordsOfThem_AreNone(string text, Culture culture) => Assert.Empty(Emails.Recognize(text, culture));

    [Theory]
    [InlineData("ana@city")]
    [InlineData("a..b@city.com")]
    public void Emails_ThatCannotBe_AreNone(string text) => Assert.Empty(Emails.Recognize(text, Culture.English));

    [Theory]
    [InlineData("see https://www.riverbend.gov/pay?id=3#top.", "https://www.riverbend.gov/pay?id=3#top")]
    [InlineData("it is on riverbend.org/parks", "riverbend.org/parks")]
    public void Urls_InText_AreFound(string text, string url) =>
        Assert.Equal(url, Assert.Single(Urls.Recognize(text, Culture.English)).Text);

    [Theory]
    [InlineData("open at 7.am")]
    [InlineData("on Elm st.it is broken")]
    [InlineData("mail ana@city.com")]
    public void Urls_OtherText_AreNone(string text) => Assert.Empty(Urls.Recognize(text, Culture.English));
}
