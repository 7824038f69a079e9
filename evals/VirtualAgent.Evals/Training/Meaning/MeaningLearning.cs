using VirtualAgent.Knowledge.Meaning;
using VirtualAgent.Knowledge.Models;

namespace VirtualAgent.Evals.Training.Meaning;

/// <summary>Learns the civic topics and the facets of a folder each, and says how often a message that was held out is told right.</summary>
internal static class MeaningLearning
{
    private const int Folds = 5;

    /// <summary>The shipped models with what is learned; where a folder is null, that is the shipped one too.</summary>
    public static LearnedModels Learn(string? topics, string? facets, string output)
    {
        var shipped = LearnedModels.Shipped;
        return shipped with
        {
            Meanings = new(
                topics is null ? shipped.Meanings.Topics : Learn("Topics", topics, WordsRead.Telling, Path.Combine(output, LearnedModels.TopicsFile)),
                facets is null ? shipped.Meanings.Facets : Learn("Facets", facets, WordsRead.Every, Path.Combine(output, LearnedModels.FacetsFile))),
        };
    }

    private static MeaningModel Learn(string what, string folder, WordsRead words, string output)
    {
        var labels = MeaningLabel.Read(folder);
        string[] names = [.. labels.Select(label => label.Id)];
        var examples = labels.SelectMany((label, at) => label.Examples(at, words)).ToList();
        Report(what, names, new(MeaningTraining.Learn(names, examples.FindAll(e => !IsHeldOut(e))), words), examples.FindAll(IsHeldOut));

        using (var stream = File.Create(output))
        {
            MeaningTraining.Learn(names, examples).Write(stream);
        }

        using var written = File.OpenRead(output);
        return new(MeaningModelFile.Read(written), words);
    }

    private static bool IsHeldOut(MeaningExample example) => example.Asked % Folds == 0;

    private static void Report(string what, string[] names, MeaningModel model, List<MeaningExample> held)
    {
        var scores = new float[names.Length];
        var ranks = held.Select(e => model.Score(e.Features, scores) ? scores.Count(s => s > scores[e.Label]) : names.Length).ToList();
        Console.WriteLine(
            $"{what}, {names.Length}: of {held.Count} messages held out told right {Share(1):0.000}, in three {Share(3):0.000}, in five {Share(5):0.000}");

        double Share(int first) => ranks.Average(rank => rank < first ? 1.0 : 0);
    }
}
