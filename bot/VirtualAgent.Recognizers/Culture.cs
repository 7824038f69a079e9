namespace VirtualAgent.Recognizers;

/// <summary>The language a text is read in: it decides the words, and what '.' and ',' mean in digits.</summary>
public enum Culture
{
    English,
    Spanish,
}
