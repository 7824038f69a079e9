using VirtualAgent.Understanding.Local.Words;

namespace VirtualAgent.Understanding.Local.Phrases;

/// <param name="Agrees">Phrases that agree, beside the plain words for yes.</param>
/// <param name="Fillers">What may stand beside a yes and leaves it one.</param>
/// <param name="Statements">Words that make a statement of what sounds like a yes: 'ok I did'.</param>
/// <param name="Doubts">Words after which a yes is none.</param>
/// <param name="Negations">How a message opens that begins with a no and answers nothing: 'no water since noon'.</param>
/// <param name="News">How a message opens that tells something in place of a yes or a no: 'I already paid'.</param>
/// <param name="Courtesies">Thanks that say that something was heard, and agree to nothing: 'ok thanks'.</param>
/// <param name="PlainYes">What says yes whatever follows it.</param>
/// <param name="Empty">Words that say nothing more beside a yes or a no, in one line.</param>
internal sealed record ConsentLexicon(string[] Agrees, string[] Fillers, string[] Statements, string[] Doubts, string[] Negations, string[] News, string[] Courtesies, string[] PlainYes, string Empty)
{
    /// <summary>Read once, for all who read a yes by it.</summary>
    public static ConsentLexicon Shipped { get; } = Lexicon.Read<ConsentLexicon>("consent");
}
