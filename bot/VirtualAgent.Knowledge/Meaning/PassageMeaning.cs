namespace VirtualAgent.Knowledge.Meaning;

/// <param name="About">By the topics.</param>
/// <param name="Tells">Its section, by the facets.</param>
/// <param name="Headed">The same of its last heading alone.</param>
internal sealed record PassageMeaning(MeaningVector About, MeaningVector Tells, MeaningVector Headed)
{
    public static PassageMeaning Read(BinaryReader reader) =>
        new(MeaningVector.Read(reader), MeaningVector.Read(reader), MeaningVector.Read(reader));

    public void Write(BinaryWriter writer)
    {
        About.Write(writer);
        Tells.Write(writer);
        Headed.Write(writer);
    }
}
