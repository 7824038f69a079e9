using VirtualAgent.Understanding.Local.Words;

namespace VirtualAgent.Understanding.Local.Departments;

/// <summary>The words of questions about the city's directory, folded.</summary>
/// <param name="Phone">Words that ask for the number; as with <paramref name="Email"/>, <paramref name="Address"/> and <paramref name="Hours"/>.</param>
/// <param name="Whose">Words between a fact and whose it is.</param>
/// <param name="Means">Words for a way to reach somebody that may come after whose it is.</param>
/// <param name="Present">Words that ask for the hours beside a day: 'is the constable there on saturday'.</param>
/// <param name="Office">Words beside a department's name that mean the office itself.</param>
/// <param name="Filler">Words that such a question is put with.</param>
/// <param name="City">Words for a city that tell no department.</param>
/// <param name="Joins">Words that join the parts of a name.</param>
/// <param name="Halls">Names for the seat of the city's offices.</param>
internal sealed record DirectoryLexicon(
    HashSet<string> Phone,
    HashSet<string> Email,
    HashSet<string> Address,
    HashSet<string> Hours,
    HashSet<string> Whose,
    HashSet<string> Means,
    HashSet<string> Present,
    HashSet<string> Office,
    HashSet<string> Filler,
    HashSet<string> City,
    HashSet<string> Joins,
    string[] Halls)
{
    public static DirectoryLexicon Shipped { get; } = Lexicon.Read<DirectoryLexicon>("directory");
}
