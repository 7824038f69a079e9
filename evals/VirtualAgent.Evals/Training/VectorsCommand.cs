using System.CommandLine;
using System.Globalization;
using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using System.Text;
using VirtualAgent.Knowledge.Text;

namespace VirtualAgent.Evals.Training;

/// <summary><c>evals vectors</c>: makes the file of word vectors that ships for a language from published ones.</summary>
internal static class VectorsCommand
{
    private const int Components = 2;
    private const int Steps = 12;

    public static Command Create()
    {
        var source = new Option<FileInfo>("--source") { Description = "A text file: a word and its numbers a line, the most common words first.", Required = true };
        var words = new Option<int>("--words") { Description = "How many words to take.", DefaultValueFactory = _ => 40_000 };
        var output = new Option<FileInfo>("--out") { Description = "The file to write.", Required = true };
        var command = new Command("vectors", "Makes a file of word vectors from published ones.") { source, words, output };
        command.SetAction(parsed =>
        {
            var (names, rows) = Read(parsed.GetRequiredValue(source).FullName, parsed.GetValue(words));
            Centre(rows);
            Write(parsed.GetRequiredValue(output).FullName, names, rows);
            Console.WriteLine($"{names.Count} words of {rows[0].Length} numbers.");
        });
        return command;
    }

    /// <summary>Words of small letters only: names of two words, numbers and signs say nothing about a question.</summary>
    private static (List<string> Words, List<float[]> Rows) Read(string path, int most)
    {
        var (words, rows) = (new List<string>(most), new List<float[]>(most));
        foreach (var parts in File.ReadLines(path).Select(line => line.Split(' ')).Where(parts => parts[0].All(char.IsLower)).DistinctBy(parts => parts[0]).Take(most))
        {
            words.Add(parts[0]);
            rows.Add([.. parts.Skip(1).Select(n => float.Parse(n, CultureInfo.InvariantCulture))]);
        }

        return (words, rows);
    }

    /// <summary>Takes away what all words share — their mean and first two directions (Mu, Viswanath 2018) — and brings each to length 1.</summary>
    private static void Centre(List<float[]> rows)
    {
        var mean = new float[rows[0].Length];
        rows.ForEach(row => TensorPrimitives.Add(mean, row, mean));
        TensorPrimitives.Divide(mean, rows.Count, mean);
        rows.ForEach(row => TensorPrimitives.Subtract(row, mean, row));
        for (var component = 0; component < Components; component++)
        {
            var axis = Axis(rows);
            rows.ForEach(row => TensorPrimitives.MultiplyAdd(axis, -TensorPrimitives.Dot<float>(row, axis), row, row));
        }

        rows.ForEach(row => TensorPrimitives.Divide(row, Math.Max(1e-9f, TensorPrimitives.Norm<float>(row)), row));
    }

    /// <summary>The direction in which the rows differ most, by power iteration.</summary>
    private static float[] Axis(List<float[]> rows)
    {
        float[] axis = [.. Enumerable.Range(1, rows[0].Length).Select(i => (float)Math.Sin(i))];
        for (var step = 0; step < Steps; step++)
        {
            var next = new float[axis.Length];
            rows.ForEach(row => TensorPrimitives.MultiplyAdd(row, TensorPrimitives.Dot<float>(row, axis), next, next));
            TensorPrimitives.Divide(next, TensorPrimitives.Norm<float>(next), axis);
        }

        return axis;
    }

    private static void Write(string path, List<string> words, List<float[]> rows)
    {
        using var stream = File.Create(path);
        using var writer = new BinaryWriter(stream, Encoding.UTF8);
        writer.Write(Encoding.ASCII.GetBytes(Knowledge.Text.WordVectors.Mark));
        writer.Write(rows[0].Length);
        writer.Write(string.Join('\n', words));
        float[] scales = [.. rows.Select(row => Math.Max(1e-9f, row.Max(Math.Abs)) / sbyte.MaxValue)];
        writer.Write(MemoryMarshal.AsBytes<float>(scales));
        foreach (var (row, scale) in rows.Zip(scales))
        {
            writer.Write(MemoryMarshal.AsBytes<sbyte>(Array.ConvertAll(row, n => (sbyte)Math.Round(n / scale))));
        }
    }
}
