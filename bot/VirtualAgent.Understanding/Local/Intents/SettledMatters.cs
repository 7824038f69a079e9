using System.Text.RegularExpressions;
using VirtualAgent.Core.Commands;
using VirtualAgent.Core.Skills;
using VirtualAgent.Core.Understanding;
using VirtualAgent.Recognizers;

namespace VirtualAgent.Understanding.Local.Intents;

/// <summary>Matters that a phrase settles, whatever the words are like otherwise: what was just filed or paid, a theft, a claim, a place alone.</summary>
internal sealed partial class SettledMatters(Forms forms, SkillOpening opening, IEnumerable<ISkill> skills)
{
    private const int LongestTime = 4;
    private const float SureOfService = 0.2f;
    private const int LongestFollowUp = 6;

    private readonly HashSet<string> _skills = [.. skills.Select(s => s.Definition.Name)];

    /// <summary>Null where nothing is settled so.</summary>
    public Matter? Read(Utterance part, IntentGuess guess, DialogueView view) =>
        Anonymous().IsMatch(part.Text) && (guess.Service < SureOfService || forms.IsQuestion(part)) ? new Matter.Question(forms.Searched("anonymous", part), 1f)
        : view.ActiveSkill is null ? AtRest(part, guess, view)
        : (view.ActiveSkill == SkillNames.CheckStatus && FollowsUp().IsMatch(part.Text)) || IsOnlyATime(part) ? new Matter.Nothing(CannotHandleReason.NotUnderstood)
        : null;

    private Matter? AtRest(Utterance part, IntentGuess guess, DialogueView view) =>
        AfterReport(part, guess, view) ?? AfterPayment(part, guess, view) ?? Plain(part, guess);

    private Matter? Plain(Utterance part, IntentGuess guess) =>
        TellsOfTheft().IsMatch(part.Text) ? new Matter.Question(forms.Searched("crime", part, part.Text), 1f)
        : TellsOfDamage().IsMatch(part.Text) ? new Matter.Question(forms.Searched("damage", part), 1f)
        : _skills.Contains(SkillNames.FileRequest) && CollectionWords.AreOnlyAPlace(part)
            ? Skill(SkillNames.FileRequest, guess.Towards(SkillNames.FileRequest) with { Services = [], Service = 0 })
        : IsOnlyATime(part) ? new Matter.Nothing(CannotHandleReason.NotUnderstood)
        : null;

    /// <summary>What was filed in this conversation, by its number, or how it stands right after.</summary>
    private Matter.Skill? AfterReport(Utterance part, IntentGuess guess, DialogueView view)
    {
        var tracking = view.Memory.Facts.Value("tracking");
        var follows = view.JustDone is null or SkillNames.CheckStatus or SkillNames.FileRequest && FollowsUp().IsMatch(part.Text);
        return _skills.Contains(SkillNames.CheckStatus) && (follows || (tracking is not null && AsksForOwnNumber(part, view)))
            ? Skill(SkillNames.CheckStatus, guess.Towards(SkillNames.CheckStatus)) with { Given = tracking is null ? [] : [new Command.SetSlot("tracking", part.Text, [tracking])] }
            : null;
    }

    /// <summary>'Is it paid', and 'the water one' right after a bill.</summary>
    private Matter.Skill? AfterPayment(Utterance part, IntentGuess guess, DialogueView view) =>
        view.Memory.Facts.Has("bill") && _skills.Contains(SkillNames.LastPayment) && AsksIfPaid().IsMatch(part.Text) ? Skill(SkillNames.LastPayment, guess.Towards(SkillNames.LastPayment))
        : view.JustDone is SkillNames.PayBill or SkillNames.LastPayment && IsNextBill(part, view) ? Skill(SkillNames.PayBill, guess.Towards(SkillNames.PayBill))
        : null;

    private static Matter.Skill Skill(string name, IntentGuess guess) => new(name, guess, 1f);

    private static bool AsksForOwnNumber(Utterance part, DialogueView view) =>
        OwnNumber().IsMatch(part.Text)
        || (view.JustDone is SkillNames.FileRequest or SkillNames.CheckStatus && part.Tokens.Count <= LongestFollowUp && HowItStands().IsMatch(part.Text));

    private bool IsNextBill(Utterance part, DialogueView view) =>
        _skills.Contains(SkillNames.PayBill) && part.Tokens.Count <= LongestFollowUp && AndTheOther().IsMatch(part.Text)
        && opening.Open(SkillNames.PayBill, part, view).OfType<Command.SetSlot>().Any(set => !set.Readings.IsEmpty);

    /// <summary>'Yesterday' where no day was asked for is about nothing.</summary>
    private static bool IsOnlyATime(Utterance part) =>
        part.Tokens.Count is > 0 and <= LongestTime && !Forms.OpensAsQuestion(part)
        && DateTimes.Recognize(part.Text, part.Culture, DateTime.UnixEpoch) is [{ Start: 0 } time] && time.End >= part.Tokens[^1].End - 1;

    /// <summary>'Did they fix it' right after where a report stands was told.</summary>
    [GeneratedRegex(@"^(?:so|and|but|ok|y|pero|entonces|\W)*(?:(?:did|have|has|will|when will|are) (?:they|you|anyone|someone|it) .*\b(?:it|that|fix\w*|done|come|repair\w*)\b|is it (?:fixed|done|finished|repaired)|(?:ya )?(?:lo|la) (?:arreglaron|repararon|taparon|hicieron)|ya (?:arreglaron|repararon|qued[oó])|cu[aá]ndo (?:(?:lo|la|van a|me lo) )*(?:arregla\w*|repara\w*|viene\w*)|any (?:news|update)s?|(?:alguna|hay) novedad(?:es)?)(?: (?:yet|already|now|ya|todav[ií]a))?\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    internal static partial Regex FollowsUp();

    /// <summary>A theft is for the police, not for a crew; a city sign that is gone is a crew's.</summary>
    [GeneratedRegex(@"^(?!.*\b(?:signs?|se[ñn]al(?:es)?|letreros?|tickets?|permits?|status|bins?|(?:trash|garbage|recycling) cans?|carts?|contenedor(?:es)?|botes?|carritos?)\b)(?=.*\b(?:stole|stolen|theft|thief|thieves|robbed|robbery|burglar\w*|burgled|(?:broke|broken|breaking|break)[ -]ins?(?:to)?|(?:me|nos|le) rob(?:aron|[oó])|se rob(?:aron|[oó])|robad[oa]s?|hurto|ladr[oó]n(?:es)?|se metieron a|police report|report (?:it |this |that )?(?:to|with) the (?:police|cops)|(?:file|make) (?:a )?(?:report|complaint) (?:to|with) the police|reporte (?:policial|policiaco|de polic[ií]a|a la polic[ií]a|ante la polic[ií]a)|denuncia(?:r)?)\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex TellsOfTheft();

    [GeneratedRegex(@"\b(?:what(?:'?s| is| was)|read|tell|give|repeat|say|send|show|need|forgot|lost|cu[aá]l (?:es|era|fue)|d[ií]game|dime|deme|dame|rep[ií]ta\w*|repite|perd[ií]|olvid[eé])\b.{0,20}\b(?:(?:my|the|that) (?:tracking|report|case|confirmation|reference|request) (?:number|no|#|id|code)|(?:mi|el|ese) (?:n[uú]mero|folio|c[oó]digo)(?: de (?:reporte|seguimiento|caso|confirmaci[oó]n|rastreo|mi reporte))?)\W*(?:again|one more time|please|otra vez|de nuevo|por favor|\W)*$|^(?:the |my |el |mi )?(?:tracking|report|case) number(?: again| please)*\W*$|^(?:sorry |ok |wait )*what(?:'?s| is| was) (?:the|my|that) number again\W*$|^cu[aá]l (?:era|es) el n[uú]mero(?: otra vez)?\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OwnNumber();

    /// <summary>'Did you get it', 'status' right after a report was filed or looked up.</summary>
    [GeneratedRegex(@"^(?:so|and|but|ok|wait|hey|y|pero|entonces|oiga|\W)*(?:(?:the |any |what'?s the |el )?(?:status|update|estado|estatus)|(?:did|do|have) (?:you|u|they) (?:get|got|receive|have) (?:it|that|my report)|did (?:it|that|my report) (?:go through|send|get (?:sent|filed))|(?:is|was) (?:it|that|my report) (?:sent|filed|in|received|reported)|(?:s[ií] )?(?:(?:la|lo|mi reporte) )?(?:recibi(?:eron|[oó])|lleg[oó]|mandaron|enviaron|registr(?:aron|[oó]))(?: (?:mi reporte|bien))?|(?:ya )?(?:se )?(?:envi[oó]|mand[oó]|registr[oó]|qued[oó] (?:registrad[oa]|enviad[oa]))(?: (?:mi reporte|bien))?)\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex HowItStands();

    [GeneratedRegex(@"^(?:so|and|but|ok|wait|y|pero|entonces|oiga|\W)*(?:(?:is|was) (?:it|that|my (?:bill|ticket|fine)) paid(?: (?:now|yet|already|off))?|did (?:it|that|i) (?:go through|get paid|pay)|(?:ya )?(?:se |lo |la )?(?:pag[oó]|pagaron)|(?:ya )?(?:est[aá]|qued[oó]) pagad[oa]|(?:ya )?pas[oó] el pago)\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AsksIfPaid();

    [GeneratedRegex(@"^(?:(?:and|y|also|tambi[eé]n|now|ahora|ok|what about|how about|qu[eé] tal)\b[\s,]*)*(?:the|my|la|el|lo|mi)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AndTheOther();

    [GeneratedRegex(@"\b(?:anonymous(?:ly)?|without (?:giving )?my name|an[oó]nim[oa](?:mente)?|sin (?:dar )?mi nombre)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Anonymous();

    /// <summary>What a city crew or truck broke of somebody's own is a claim, not a job for a crew.</summary>
    [GeneratedRegex(@"(?=.*\b(?:plow\w*|snow ?plow\w*|truck|trucks|mower|sweeper|crew|crews|(?:city|garbage|trash) (?:worker|workers|guy|guys|men|man)|quitanieves|cami[oó]n|m[aá]quina|barredora|cuadrilla|trabajador(?:es)?)\b)(?=.*\b(?:hit|knock(?:ed)?|damag\w*|broke|destroy\w*|wreck\w*|ran over|tore|crush\w*|scratch\w*|dent\w*|smash\w*|backed into|took out|golpe(?:[oó]|aron)|tumb(?:[oó]|aron)|rompi(?:[oó]|eron)|da[ñn](?:[oó]|aron)|choc(?:[oó]|aron)|tir(?:[oó]|aron)|destruy\w*|destroz\w*)\b)(?=.*\b(?:my|our|mi|mis|nuestr[oa])\s+(?:\w+\s+)?(?:mailbox|fence|car|truck|van|yard|lawn|gate|garage|wall|house|porch|driveway|tree|bush\w*|sprinkler\w*|window|buz[oó]n|cerca|carro|coche|camioneta|jard[ií]n|c[eé]sped|pared|casa|barda|reja|port[oó]n|ventana|[aá]rbol)\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex TellsOfDamage();
}
