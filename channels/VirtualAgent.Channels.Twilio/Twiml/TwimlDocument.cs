using System.Text;
using System.Xml;
using Microsoft.AspNetCore.Http;

namespace VirtualAgent.Channels.Twilio.Twiml;

/// <summary>Writes the instructions that a webhook answers with.</summary>
internal static class TwimlDocument
{
    private static readonly XmlWriterSettings Settings = new() { Encoding = new UTF8Encoding(false), CheckCharacters = true };

    public static IResult Empty => Write(_ => { });

    /// <param name="verbs">Writes what stands inside <c>&lt;Response&gt;</c>.</param>
    public static IResult Write(Action<XmlWriter> verbs)
    {
        using var stream = new MemoryStream();
        using (var writer = XmlWriter.Create(stream, Settings))
        {
            writer.WriteStartElement("Response");
            verbs(writer);
            writer.WriteEndElement();
        }

        return Results.Bytes(stream.ToArray(), "text/xml; charset=utf-8");
    }

    /// <summary>Answers an incoming text with another.</summary>
    public static IResult Message(string text) => Write(writer =>
    {
        writer.WriteStartElement("Message");
        writer.Element("Body", text);
        writer.WriteEndElement();
    });

    public static void Say(this XmlWriter writer, string text, string locale) =>
        writer.Element("Say", text, ("language", Locales.Voice(locale)));

    public static void Hangup(this XmlWriter writer) => writer.Element("Hangup", null);

    public static void Element(this XmlWriter writer, string name, string? text, params (string Name, string Value)[] attributes)
    {
        writer.WriteStartElement(name);
        writer.Attributes(attributes);
        if (text is not null)
        {
            writer.WriteString(Clean(text));
        }

        writer.WriteEndElement();
    }

    public static void Attributes(this XmlWriter writer, params (string Name, string Value)[] attributes)
    {
        foreach (var (attribute, value) in attributes)
        {
            writer.WriteAttributeString(attribute, Clean(value));
        }
    }

    /// <summary>Without the characters that XML cannot hold in any form.</summary>
    private static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value > char.MaxValue || XmlConvert.IsXmlChar((char)rune.Value))
            {
                clean.Append(rune);
            }
        }

        return clean.ToString();
    }
}
