using System.Text;
using System.Text.Json.Nodes;
using System.Xml;

namespace VirtualAgent.Open311.Answers;

/// <summary>XML from the JSON of an answer: a member is an element, a list's items have the list's name in the singular.</summary>
internal static class GeoReportXml
{
    private static readonly XmlWriterSettings Settings = new() { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false) };

    public static string Write(string root, JsonNode body)
    {
        using var bytes = new MemoryStream();
        using (var writer = XmlWriter.Create(bytes, Settings))
        {
            Write(writer, root, body);
        }

        return Encoding.UTF8.GetString(bytes.ToArray());
    }

    private static void Write(XmlWriter writer, string name, JsonNode? node)
    {
        writer.WriteStartElement(name);
        switch (node)
        {
            case JsonObject members:
                foreach (var (member, value) in members)
                {
                    Write(writer, member, value);
                }

                break;
            case JsonArray items:
                foreach (var item in items)
                {
                    Write(writer, ItemOf(name), item);
                }

                break;
            case JsonValue value:
                writer.WriteString(Legal(value.ToString()));
                break;
        }

        writer.WriteEndElement();
    }

    private static string ItemOf(string list) => list == "service_requests" ? "request" : list.TrimEnd('s');

    /// <summary>Without control characters, which XML cannot hold.</summary>
    private static string Legal(string text) => text.All(IsLegal) ? text : string.Concat(text.Where(IsLegal));

    private static bool IsLegal(char character) => XmlConvert.IsXmlChar(character) || char.IsSurrogate(character);
}
