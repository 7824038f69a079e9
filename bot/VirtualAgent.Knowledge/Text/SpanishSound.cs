using System.Text;

namespace VirtualAgent.Knowledge.Text;

/// <summary>
/// Spanish as it sounds in the Americas: 'b' and 'v', 's', 'c' and 'z', 'll' and 'y' are heard alike, an 'h' is not heard.
/// Who writes by ear writes 'resibo', 'kitar' and 'ase'.
/// </summary>
internal static class SpanishSound
{
    /// <summary>A folded word by its sounds: words that sound alike are the same.</summary>
    public static string Of(string folded)
    {
        var sound = new StringBuilder(folded.Length);
        for (var at = 0; at < folded.Length; at++)
        {
            var next = at + 1 < folded.Length ? folded[at + 1] : ' ';
            var soft = next is 'e' or 'i';
            switch (folded[at])
            {
                case 'h':
                    break;
                case 'c' when next == 'h':
                    sound.Append("ch");
                    at++;
                    break;
                case 'l' when next == 'l':
                    sound.Append('y');
                    at++;
                    break;
                case 'q' or 'g' when next == 'u' && at + 2 < folded.Length && folded[at + 2] is 'e' or 'i':
                    sound.Append(folded[at] == 'q' ? 'k' : 'g');
                    at++;
                    break;
                case var letter:
                    sound.Append(letter switch
                    {
                        'c' or 'z' when soft || letter == 'z' => 's',
                        'c' or 'q' => 'k',
                        'g' when soft => 'j',
                        'v' => 'b',
                        'n' when next is 'b' or 'p' or 'v' => 'm',
                        'y' when next == ' ' => 'i',
                        _ => letter,
                    });
                    break;
            }

            if (sound.Length > 1 && sound[^1] == sound[^2])
            {
                sound.Length--;
            }
        }

        return sound.ToString();
    }
}
