using VirtualAgent.Core.Commands;
using VirtualAgent.Tests.Dialogue.Support;
using Xunit;

namespace VirtualAgent.Tests.Dialogue;

public sealed class ChoicePatternTests
{
    [Fact]
    public void NoneOfThese_AtARequiredQuestion_IsAskedInOtherWordsAndThenOffersAPerson() => new Talk()
        .Resident(new Command.StartSkill("OrderLamp"))
        .Resident(new Command.NoneOfThese()).Agent("OK, none of these.").Agent("Which color?")
        .Resident(new Command.NoneOfThese()).Agent("OK, none of these.")
        .Resident(new Command.NoneOfThese()).Agent("Shall I put you in touch with a person?")
        .Resident(new Command.Deny()).Agent("Which color?")
        .Resident(new Command.NoneOfThese()).Agent("OK, none of these.").Agent("Which color?");
}
