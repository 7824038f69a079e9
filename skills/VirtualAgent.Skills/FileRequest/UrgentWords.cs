using System.Diagnostics;
using VirtualAgent.Core.City;
using VirtualAgent.Core.Texts;

namespace VirtualAgent.Skills.FileRequest;

/// <summary>Puts into words what is urgent about a kind of problem, or about an answer to a question on it.</summary>
internal static class UrgentWords
{
    public static Phrase? Of(UrgentAdvice? advice) => advice switch
    {
        null => null,
        UrgentAdvice.OfDanger danger => Phrase.Of($"file-request.danger-{danger.Kind}"),
        UrgentAdvice.OfTheCity own => Phrase.Words(own.Words),
        _ => throw new UnreachableException(),
    };
}
