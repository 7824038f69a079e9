using System.Text.Unicode;

namespace VirtualAgent.CityPacks.Reading;

/// <summary>Reads the files of a city's folder; what cannot be read is a fault.</summary>
internal sealed class PackFolder(string path, FaultList faults)
{
    public FaultList Faults { get; } = faults;

    /// <summary>The file's UTF-8 bytes without a byte order mark; null where a fault was noted.</summary>
    public byte[]? Read(string file)
    {
        var full = Path.Combine(path, file);
        if (!Has(file))
        {
            Faults.Add(file, 0, "The file is missing.");
            return null;
        }

        try
        {
            var bytes = File.ReadAllBytes(full);
            var start = bytes.AsSpan().StartsWith("\uFEFF"u8) ? 3 : 0;
            if (Utf8.IsValid(bytes.AsSpan(start)))
            {
                return bytes[start..];
            }

            Faults.Add(file, FirstInvalidLine(bytes), "The text is not valid UTF-8.");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Faults.Add(file, 0, $"The file cannot be read: {exception.Message}");
        }

        return null;
    }

    public bool Has(string file) => File.Exists(Path.Combine(path, file));

    public PackJson? ReadJson(string file) => Read(file) is { } bytes ? PackJsonParser.Parse(file, bytes, Faults) : null;

    public IEnumerable<CsvRow> ReadCsv(string file, params string[] columns) =>
        Read(file) is { } bytes ? CsvTable.Read(file, bytes, columns, Faults) : [];

    public bool HasFolder(string folder) => Directory.Exists(Path.Combine(path, folder));

    public void RequireFolder(string folder)
    {
        if (!HasFolder(folder))
        {
            Faults.Add(folder, 0, "The folder is missing.");
        }
    }

    private static int FirstInvalidLine(byte[] bytes)
    {
        var line = 1;
        var start = 0;
        while (bytes.AsSpan(start).IndexOf((byte)'\n') is var length and >= 0 && Utf8.IsValid(bytes.AsSpan(start, length)))
        {
            line++;
            start += length + 1;
        }

        return line;
    }
}
