using System.Collections.Immutable;
using System.Text;
using System.Text.Json;

namespace VirtualAgent.CityPacks.Reading;

/// <summary>Parses JSON and keeps the line of every value.</summary>
internal ref struct PackJsonParser
{
    private readonly string _file;
    private readonly ReadOnlySpan<byte> _bytes;
    private readonly FaultList _faults;
    private Utf8JsonReader _reader;
    private int _line = 1;
    private int _counted;

    private PackJsonParser(string file, ReadOnlySpan<byte> bytes, FaultList faults)
    {
        _file = file;
        _bytes = bytes;
        _faults = faults;
        _reader = new(bytes);
    }

    public static PackJson? Parse(string file, byte[] bytes, FaultList faults)
    {
        var parser = new PackJsonParser(file, bytes, faults);
        try
        {
            parser._reader.Read();
            var root = parser.Value();
            parser._reader.Read();
            return root;
        }
        catch (JsonException exception)
        {
            faults.Add(file, (int)(exception.LineNumber ?? 0) + 1, $"Not valid JSON: {Reason(exception)}");
            return null;
        }
    }

    private static string Reason(JsonException exception)
    {
        var end = exception.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return (end < 0 ? exception.Message : exception.Message[..end]).Replace(" Change the reader options.", string.Empty, StringComparison.Ordinal);
    }

    private PackJson Value()
    {
        var line = Line();
        return _reader.TokenType switch
        {
            JsonTokenType.StartObject => PackJson.Of(line, Members()),
            JsonTokenType.StartArray => PackJson.Of(line, Items()),
            JsonTokenType.String => PackJson.Of(JsonValueKind.String, line, Text()),
            JsonTokenType.Number => PackJson.Of(JsonValueKind.Number, line, Encoding.UTF8.GetString(_reader.ValueSpan)),
            JsonTokenType.True => PackJson.Of(JsonValueKind.True, line),
            JsonTokenType.False => PackJson.Of(JsonValueKind.False, line),
            _ => PackJson.Of(JsonValueKind.Null, line),
        };
    }

    private Dictionary<string, PackJson> Members()
    {
        var members = new Dictionary<string, PackJson>();
        while (_reader.Read() && _reader.TokenType != JsonTokenType.EndObject)
        {
            var name = Text();
            var line = Line();
            _reader.Read();
            if (!members.TryAdd(name, Value()))
            {
                _faults.Add(_file, line, $"'{name}' stands twice in the same object.");
            }
        }

        return members;
    }

    private ImmutableArray<PackJson> Items()
    {
        var items = ImmutableArray.CreateBuilder<PackJson>();
        while (_reader.Read() && _reader.TokenType != JsonTokenType.EndArray)
        {
            items.Add(Value());
        }

        return items.ToImmutable();
    }

    private readonly string Text()
    {
        try
        {
            return _reader.GetString()!;
        }
        catch (InvalidOperationException)
        {
            throw new JsonException("A \\u escape is half of a character.", null, _line - 1, null);
        }
    }

    private int Line()
    {
        var start = (int)_reader.TokenStartIndex;
        _line += _bytes[_counted..start].Count((byte)'\n');
        _counted = start;
        return _line;
    }
}
