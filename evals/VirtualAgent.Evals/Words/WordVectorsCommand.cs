using System.CommandLine;
using System.Numerics.Tensors;
using Spectre.Console;
using VirtualAgent.WordVectors;

namespace VirtualAgent.Evals.Words;

/// <summary><c>word-vectors --from file --out file</c>: a language's published vectors, cut to what the product carries.</summary>
public static class WordVectorsCommand
{
    private static readonly string[] Texts = [".json", ".jsonl", ".md", ".csv"];

    public static Command Create()
    {
        var from = new Option<FileInfo>("--from") { Required = true, Description = "Published vectors: lines of a word and its numbers, the commonest word first, or the JSON of a wink-embeddings package" };
        var output = new Option<FileInfo>("--out") { Required = true, Description = "File to write" };
        var words = new Option<int>("--words") { DefaultValueFactory = _ => 35000, Description = "How many of the commonest words to keep" };
        var also = new Option<DirectoryInfo[]>("--also") { DefaultValueFactory = _ => [], Description = "Folders of texts whose words are kept too" };
        var command = new Command("word-vectors", "Make the file of word vectors that the product carries") { from, output, words, also };
        command.SetAction(result => Run(
            result.GetRequiredValue(from).FullName, result.GetRequiredValue(output).FullName, result.GetValue(words), result.GetValue(also) ?? []));
        return command;
    }

    private static int Run(string from, string output, int most, DirectoryInfo[] also)
    {
        var wanted = also.SelectMany(WordsBelow).ToHashSet();
        var plain = PublishedVectors.Read(from).Where(w => w.Word.All(char.IsAsciiLetterLower)).OrderBy(w => w.Rank);
        var kept = plain.Where((w, i) => i < most || wanted.Contains(w.Word)).ToList();
        var middle = new float[kept[0].Vector.Length];
        kept.ForEach(w => TensorPrimitives.Add<float>(middle, w.Vector, middle));
        TensorPrimitives.Divide(middle, kept.Count, middle);

        // What all words have in common says nothing about any of them.
        kept.ForEach(w => TensorPrimitives.Subtract<float>(w.Vector, middle, w.Vector));
        using (var stream = File.Create(output))
        {
            WordSpaceFile.Write(stream, kept);
        }

        AnsiConsole.WriteLine($"{kept.Count} words, {new FileInfo(output).Length / 1024} KB");
        return 0;
    }

    private static IEnumerable<string> WordsBelow(DirectoryInfo folder) => folder
        .EnumerateFiles("*", SearchOption.AllDirectories)
        .Where(file => Texts.Contains(file.Extension))
        .SelectMany(file => File.ReadAllText(file.FullName).ToLowerInvariant().Split((char[])[.. Enumerable.Range(0, 128).Select(c => (char)c).Where(c => !char.IsAsciiLetterLower(c))]));
}
