using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace VirtualAgent.Core.Replies;

/// <summary>What the agent says, in the resident's language and in the channel's words; a channel renders it.</summary>
[JsonDerivedType(typeof(Say), "say")]
[JsonDerivedType(typeof(Ask), "ask")]
[JsonDerivedType(typeof(Confirm), "confirm")]
[JsonDerivedType(typeof(Answer), "answer")]
[JsonDerivedType(typeof(Link), "link")]
[JsonDerivedType(typeof(Handoff), "handoff")]
[JsonDerivedType(typeof(Staff), "staff")]
[JsonDerivedType(typeof(Goodbye), "goodbye")]
[JsonDerivedType(typeof(Receipt), "receipt")]
[JsonDerivedType(typeof(News), "news")]
[JsonDerivedType(typeof(Moved), "moved")]
public abstract record Reply
{
    private Reply()
    {
    }

    /// <summary>The words, without choices, citations or summary lines.</summary>
    public abstract string Text { get; init; }

    public abstract ImmutableArray<Choice> Choices { get; init; }

    /// <param name="Choices">Suggested next steps; may be empty.</param>
    public sealed record Say(string Text, ImmutableArray<Choice> Choices) : Reply
    {
        public override string Text { get; init; } = Text;

        public override ImmutableArray<Choice> Choices { get; init; } = Choices;
    }

    /// <summary>A question that the resident is expected to answer next.</summary>
    /// <param name="Slot">The slot it fills.</param>
    /// <param name="TakesPhoto">A picture is a good answer.</param>
    public sealed record Ask(string Text, string Slot, ImmutableArray<Choice> Choices, bool TakesPhoto = false) : Reply
    {
        /// <summary>Times in a row that its answer could not be used.</summary>
        public int Again { get; init; }

        public override string Text { get; init; } = Text;

        public override ImmutableArray<Choice> Choices { get; init; } = Choices;
    }

    /// <summary>The read-back before anything is done: yes or no.</summary>
    public sealed record Confirm(string Text, ImmutableArray<SummaryLine> Summary, ImmutableArray<Choice> Choices) : Reply
    {
        /// <summary>The same was read back right before.</summary>
        public bool Again { get; init; }

        /// <summary>The lines that are not as they were when it was read back before; empty where it was not.</summary>
        public ImmutableArray<SummaryLine> Changed { get; init; } = [];

        /// <summary>How to answer was told at an earlier read-back of the conversation.</summary>
        public bool KnowsHow { get; init; }

        public override string Text { get; init; } = Text;

        public override ImmutableArray<Choice> Choices { get; init; } = Choices;
    }

    /// <summary>The city's own words, with where they stand. Choices are related questions.</summary>
    public sealed record Answer(string Text, ImmutableArray<Citation> Citations, ImmutableArray<Choice> Choices) : Reply
    {
        /// <summary>The answer before was from the same pages, and where it stands was told with it.</summary>
        public bool IsSourceTold { get; init; }

        public override string Text { get; init; } = Text;

        public override ImmutableArray<Choice> Choices { get; init; } = Choices;
    }

    /// <summary>A page to open. A call cannot show one, so there it goes to the caller's phone as a text message.</summary>
    /// <param name="Title">The button's words.</param>
    public sealed record Link(string Text, string Title, string Url) : Reply
    {
        public override string Text { get; init; } = Text;

        [JsonIgnore]
        public override ImmutableArray<Choice> Choices { get; init; } = [];
    }

    /// <summary>Something happened outside the conversation. It reaches a resident whose call is over as a text message.</summary>
    public sealed record News(string Text) : Reply
    {
        public override string Text { get; init; } = Text;

        [JsonIgnore]
        public override ImmutableArray<Choice> Choices { get; init; } = [];
    }

    /// <summary>What was done and its number. A caller who hung up before hearing it gets it as a text message.</summary>
    public sealed record Receipt(string Text) : Reply
    {
        public override string Text { get; init; } = Text;

        [JsonIgnore]
        public override ImmutableArray<Choice> Choices { get; init; } = [];
    }

    /// <summary>A person's words, marked as such.</summary>
    public sealed record Staff(string Text) : Reply
    {
        public override string Text { get; init; } = Text;

        [JsonIgnore]
        public override ImmutableArray<Choice> Choices { get; init; } = [];
    }

    /// <summary>The last words of a call, which ends after them.</summary>
    public sealed record Goodbye(string Text) : Reply
    {
        public override string Text { get; init; } = Text;

        [JsonIgnore]
        public override ImmutableArray<Choice> Choices { get; init; } = [];
    }

    /// <summary>The conversation went on elsewhere. Where nobody is left to hear it, nothing is lost.</summary>
    public sealed record Moved(string Text) : Reply
    {
        public override string Text { get; init; } = Text;

        [JsonIgnore]
        public override ImmutableArray<Choice> Choices { get; init; } = [];
    }

    /// <summary>A person takes over. On a call the line is connected, or the caller told what happens next.</summary>
    public sealed record Handoff(string Text) : Reply
    {
        public override string Text { get; init; } = Text;

        [JsonIgnore]
        public override ImmutableArray<Choice> Choices { get; init; } = [];
    }
}
