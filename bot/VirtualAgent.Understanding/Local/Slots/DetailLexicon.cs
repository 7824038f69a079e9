using System.Text.Json.Serialization;

namespace VirtualAgent.Understanding.Local.Slots;

/// <param name="Lasting">Phrases that say since when something is so.</param>
/// <param name="AboutIt">How a message opens that goes on about the thing itself.</param>
/// <param name="BrieflyAboutIt">The same as a whole message of two words.</param>
/// <param name="Extent">Whole messages that say how far something goes.</param>
/// <param name="OfPeople">What people want, know or have done, which is no place.</param>
/// <param name="Chatter">What is said to the agent or about the form, which tells nothing of the thing.</param>
/// <param name="AfterYes">What tells more of the thing behind a yes.</param>
/// <param name="AroundContact">Words around a name or a number, which tell nothing of the thing.</param>
/// <param name="Joints">Words by which a remark follows on a no.</param>
internal sealed record DetailLexicon(
    string[] Lasting,
    [property: JsonPropertyName("about-it")] string[] AboutIt,
    [property: JsonPropertyName("briefly-about-it")] string[] BrieflyAboutIt,
    string[] Extent,
    [property: JsonPropertyName("of-people")] string[] OfPeople,
    string[] Chatter,
    [property: JsonPropertyName("after-yes")] string[] AfterYes,
    [property: JsonPropertyName("around-contact")] string[] AroundContact,
    string[] Joints);
