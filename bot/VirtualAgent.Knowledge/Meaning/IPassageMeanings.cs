using VirtualAgent.Core.Knowledge;

namespace VirtualAgent.Knowledge.Meaning;

/// <summary>Tells what passages mean.</summary>
internal interface IPassageMeanings
{
    PassageMeaning Of(Passage passage);
}
