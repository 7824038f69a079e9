namespace VirtualAgent.Recognizers.DateTimeParsing;

/// <summary>Reads each place at most once.</summary>
internal sealed class Memo(int count, Func<int, Match?> read)
{
    private readonly Match?[] _matches = new Match?[count];
    private readonly bool[] _known = new bool[count];

    public Match? At(int index)
    {
        if (index < 0 || index >= count)
        {
            return null;
        }

        if (!_known[index])
        {
            _known[index] = true;
            _matches[index] = read(index);
        }

        return _matches[index];
    }
}
