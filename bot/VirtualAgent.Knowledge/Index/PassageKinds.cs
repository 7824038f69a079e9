using VirtualAgent.Core.Knowledge;
using VirtualAgent.Knowledge.Questions;

namespace VirtualAgent.Knowledge.Index;

/// <summary>Which sorts of things a passage holds (a time, an amount), looked up once each.</summary>
internal sealed class PassageKinds(Passage passage)
{
    private readonly Lazy<QuestionKind> _heading = new(
        () => QuestionKinds.Of(passage.Heading),
        LazyThreadSafetyMode.PublicationOnly);

    private int _known;
    private int _held;

    /// <summary>What its last heading asks for.</summary>
    public QuestionKind Heading => _heading.Value;

    public bool Has(QuestionKind kind)
    {
        var bit = 1 << (int)kind;
        if ((Volatile.Read(ref _known) & bit) == 0)
        {
            if (QuestionKinds.Has(kind, passage.Text))
            {
                Interlocked.Or(ref _held, bit);
            }

            Interlocked.Or(ref _known, bit);
        }

        return (Volatile.Read(ref _held) & bit) != 0;
    }
}
