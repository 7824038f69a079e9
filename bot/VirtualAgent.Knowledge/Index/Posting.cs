namespace VirtualAgent.Knowledge.Index;

/// <summary>How often a term stands in each field of one passage.</summary>
internal readonly record struct Posting(int Slot, ushort Title, ushort Headings, ushort Questions, ushort Text);

/// <summary>A number for each field of a passage: lengths, averages or weights.</summary>
internal readonly record struct Fields(double Title, double Headings, double Questions, double Text)
{
    public static Fields operator +(Fields a, Fields b) =>
        new(a.Title + b.Title, a.Headings + b.Headings, a.Questions + b.Questions, a.Text + b.Text);

    public static Fields operator -(Fields a, Fields b) =>
        new(a.Title - b.Title, a.Headings - b.Headings, a.Questions - b.Questions, a.Text - b.Text);

    public static Fields operator /(Fields a, double by) => new(a.Title / by, a.Headings / by, a.Questions / by, a.Text / by);
}
