using System.Text;

namespace VirtualAgent.Channels.Twilio.Voice;

/// <summary>Keys that the caller pressed and that belong together.</summary>
internal sealed class Keypad
{
    private const int MaxDigits = 32;

    private readonly StringBuilder _digits = new();

    /// <returns>Whether the entry is complete.</returns>
    public bool Press(char key)
    {
        _digits.Append(key);
        return key == '#' || _digits.Length == MaxDigits;
    }

    /// <returns>The keys without the closing '#', unless it is all there is; null where none was pressed.</returns>
    public string? Take()
    {
        var keys = _digits.ToString();
        _digits.Clear();
        return keys.Length == 0 ? null : keys.Length > 1 ? keys.TrimEnd('#') : keys;
    }
}
