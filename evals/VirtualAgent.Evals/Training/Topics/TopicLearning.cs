using VirtualAgent.Knowledge.Models;
using VirtualAgent.Knowledge.Topics;

namespace VirtualAgent.Evals.Training.Topics;

/// <summary>Learns the topics of a folder and says how often a message that was held out is told right.</summary>
internal static class TopicLearning
{
    private const int Folds = 5;

    /// <param name="folder">Null where nothing is to be learned: the topics are the shipped ones.</param>
    public static TopicModel Learn(string? folder, string output)
    {
        if (folder is null)
        {
            return LearnedModels.Shipped.Topics;
        }

        var topics = CivicTopic.Read(folder);
        string[] names = [.. topics.Select(t => t.Id)];
        var examples = topics.SelectMany((topic, at) => topic.Examples(at)).ToList();
        Report(names, TopicTraining.Learn(names, examples.FindAll(e => !IsHeldOut(e))), examples.FindAll(IsHeldOut));

        var learned = TopicTraining.Learn(names, examples);
        using (var stream = File.Create(Path.Combine(output, LearnedModels.TopicsFile)))
        {
            learned.Write(stream);
        }

        using var written = File.OpenRead(Path.Combine(output, LearnedModels.TopicsFile));
        return new(TopicModelFile.Read(written));
    }

    private static bool IsHeldOut(TopicExample example) => example.Asked % Folds == 0;

    private static void Report(string[] names, TopicModelFile learned, List<TopicExample> held)
    {
        var model = new TopicModel(learned);
        var scores = new float[names.Length];
        var ranks = held.Select(e => model.Score(e.Features, scores) ? scores.Count(s => s > scores[e.Topic]) : names.Length).ToList();
        Console.WriteLine(
            $"Topics, {names.Length}: of {held.Count} messages held out told right {Share(1):0.000}, in three {Share(3):0.000}, in five {Share(5):0.000}; "
            + $"{learned.Features.Length} features, {learned.Topics.Length} weights");

        double Share(int first) => ranks.Average(rank => rank < first ? 1.0 : 0);
    }
}
