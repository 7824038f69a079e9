namespace VirtualAgent.Understanding.Local.Phrases;

/// <summary>A yes at the head of the reply to a read-back.</summary>
/// <param name="IsPlain">Nothing in it makes the yes doubtful.</param>
/// <param name="Rest">What follows the yes and its fillers.</param>
/// <param name="Joined">The rest is added by 'and' or 'also', and holds no word of doubt.</param>
internal sealed record Agreement(bool IsPlain, string Rest, bool Joined);
