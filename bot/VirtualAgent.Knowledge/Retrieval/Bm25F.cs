using VirtualAgent.Knowledge.Index;

namespace VirtualAgent.Knowledge.Retrieval;

/// <summary>BM25 over fields (Robertson, Zaragoza, Taylor 2004): lengths are normalised per field, the sum saturates once.</summary>
internal readonly struct Bm25F(Fields averages, RankingWeights weights)
{
    public double Weight(in Posting posting, in Fields lengths) => Saturated(
        Title(posting, lengths) + Headings(posting, lengths) + Questions(posting, lengths) + Text(posting, lengths));

    public double Title(in Posting posting, in Fields lengths) =>
        posting.Title == 0 ? 0 : weights.Fields.Title * posting.Title / Norm(lengths.Title, averages.Title);

    public double Headings(in Posting posting, in Fields lengths) =>
        posting.Headings == 0 ? 0 : weights.Fields.Headings * posting.Headings / Norm(lengths.Headings, averages.Headings);

    public double Questions(in Posting posting, in Fields lengths) =>
        posting.Questions == 0 ? 0 : weights.Fields.Questions * posting.Questions / Norm(lengths.Questions, averages.Questions);

    public double Text(in Posting posting, in Fields lengths) =>
        posting.Text == 0 ? 0 : weights.Fields.Text * posting.Text / Norm(lengths.Text, averages.Text);

    public double Saturated(double frequency) => frequency * (weights.Saturation + 1) / (weights.Saturation + frequency);

    private double Norm(double length, double average) =>
        1 - weights.LengthPenalty + (weights.LengthPenalty * length / Math.Max(average, 1));
}
