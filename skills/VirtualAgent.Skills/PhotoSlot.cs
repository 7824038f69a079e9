using VirtualAgent.Core.Commands;
using VirtualAgent.Core.Skills;
using VirtualAgent.Core.Texts;

namespace VirtualAgent.Skills;

/// <summary>Pictures that were sent; a further one comes beside those before it.</summary>
internal static class PhotoSlot
{
    private const int MostPhotos = 5;

    public static SlotCheck Check(SlotDefinition slot, Command.SetSlot given, SkillContext context)
    {
        if (given.Readings.IsEmpty)
        {
            return new SlotCheck.Reject(Phrase.Of("file-request.no-photo"));
        }

        var all = (context.Slots.Value(slot.Name)?.Split(',') ?? []).Concat(given.Readings).Distinct().Take(MostPhotos).ToList();
        return new SlotCheck.Accept(new(
            string.Join(',', all),
            all.Count == 1
                ? LocalizedText.Of(("en", "1 photo added"), ("es", "1 foto agregada"))
                : LocalizedText.Of(("en", $"{all.Count} photos added"), ("es", $"{all.Count} fotos agregadas"))));
    }
}
