using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace VirtualAgent.Understanding.Local.Classification;

/// <summary>
/// Keeps what was learnt from examples, so that the next start reads it instead of learning it again. A classifier is
/// learnt anew when an example, an option or the program changed, or where its file cannot be read.
/// </summary>
/// <param name="folder">Where the files are kept; null where nothing is.</param>
internal sealed class ClassifierStore(string? folder, ILogger<ClassifierStore> logger)
{
    private const string Extension = ".classifier";

    /// <summary>Keeps nothing.</summary>
    public static ClassifierStore None { get; } = new(null, NullLogger<ClassifierStore>.Instance);

    /// <param name="name">The same at every start, and of no other classifier.</param>
    public TextClassifier Get(string name, IReadOnlyList<LabelledText> examples, ClassifierOptions options)
    {
        if (folder is null)
        {
            return TextClassifier.Train(examples, options);
        }

        var file = Path.Combine(folder, name + Extension);
        var key = KeyOf(examples, options);
        if (Read(file, key, options) is { } kept)
        {
            return kept;
        }

        var learnt = TextClassifier.Train(examples, options);
        Keep(file, key, learnt);
        return learnt;
    }

    private static byte[] KeyOf(IReadOnlyList<LabelledText> examples, ClassifierOptions options)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(typeof(TextClassifier).Module.ModuleVersionId.ToByteArray());
        hash.AppendData(Encoding.UTF8.GetBytes(options.ToString()));
        foreach (var example in examples)
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"\n{example.Label}\t{example.Text}"));
        }

        return hash.GetHashAndReset();
    }

    /// <summary>The key stands before and after what was learnt, so that a file that was cut short is not taken for whole.</summary>
    private static TextClassifier? Read(string file, byte[] key, ClassifierOptions options)
    {
        try
        {
            using var reader = new BinaryReader(new MemoryStream(File.ReadAllBytes(file)));
            if (!reader.ReadBytes(key.Length).AsSpan().SequenceEqual(key))
            {
                return null;
            }

            var kept = TextClassifier.Read(reader, options);
            return reader.ReadBytes(key.Length).AsSpan().SequenceEqual(key) ? kept : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private void Keep(string file, byte[] key, TextClassifier learnt)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            var unfinished = $"{file}.{Guid.NewGuid():N}";
            using (var writer = new BinaryWriter(File.Create(unfinished)))
            {
                writer.Write(key);
                learnt.Write(writer);
                writer.Write(key);
            }

            File.Move(unfinished, file, overwrite: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Log.ClassifierNotKept(logger, file, exception.Message);
        }
    }
}
