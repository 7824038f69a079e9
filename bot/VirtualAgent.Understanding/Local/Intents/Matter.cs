using System.Collections.Immutable;
using VirtualAgent.Core.Commands;

namespace VirtualAgent.Understanding.Local.Intents;

/// <summary>What one part of a message is about.</summary>
internal abstract record Matter
{
    private Matter()
    {
    }

    public sealed record Skill(string Name, IntentGuess Guess, float Confidence) : Matter
    {
        /// <summary>What it takes from before, beside what the part itself says.</summary>
        public ImmutableArray<Command.SetSlot> Given { get; init; } = [];
    }

    /// <param name="Text">With the matter in hand added, where the documents answer it so.</param>
    /// <param name="Doable">The skill that does what is asked about; null where there is none.</param>
    public sealed record Question(string Text, float Confidence, Skill? Doable = null) : Matter
    {
        /// <summary>Whether or not it was put as one.</summary>
        public bool IsSettled { get; init; }

        /// <summary>A report is wanted where the city takes none.</summary>
        public bool IsReport { get; init; }
    }

    /// <summary>Near tie between a skill and a question about the same thing.</summary>
    public sealed record Either(string Name, IntentGuess Guess) : Matter;

    /// <summary>A place, and no word on what about it.</summary>
    public sealed record Place : Matter;

    /// <summary>It may be any of several matters, each with the words that would have told it.</summary>
    public sealed record Vague(ImmutableArray<Side> Sides) : Matter;

    /// <param name="About">The name of its label.</param>
    public sealed record Side(string About, Utterance Said, Matter Matter);

    public sealed record Nothing(CannotHandleReason Reason) : Matter;
}
