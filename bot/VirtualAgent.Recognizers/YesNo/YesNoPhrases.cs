namespace VirtualAgent.Recognizers.YesNo;

/// <summary>
/// What people write for yes and no. Plain words answer wherever they stand; loose phrases only where no plain word does.
/// </summary>
internal static class YesNoPhrases
{
    public const string PlainYesEnglish = "yes|yep|yup|yeah|yea|sure|ok|okay|agree|true|no problem|no problemo|why not|no worries|not a problem|no prob|for sure|sure thing";

    public const string PlainNoEnglish = """
        no|nope|nop|false|not ok|not okay|disagree|nah|no way|no thanks|no thank you|not at all|absolutely not|definitely not|
        of course not|certainly not|dont agree|do not agree|not true|hell no|heck no|not agree
        """;

    public const string NeitherEnglish = """
        not sure|not for sure|no idea|no clue|make sure|makes sure|be sure|making sure|no one|no matter|no longer|no parking|no problem with|
        dont know yes|no more|unsure|are you sure|you sure|is it true|not too sure|im not sure|i am not sure|im not too sure|im not really sure|i do not know|i dont know|dont know|not really sure|not so sure
        """;

    public const string LooseYesEnglish = """
        yas|yess|yah|yuh|yessir|yes sir|yes please|uh huh|uhhuh|mhm|mm hmm|mmhmm|okey|okey dokey|okie dokie|k|kk|okie|aye|
        sounds good|sounds great|go ahead|go for it|thats right|that is right|thats correct|that is correct|correct|right|
        absolutely|definitely|of course|affirmative|you bet|please do|do it|lets do it|fine|thats fine|that is fine|fine by me|
        i do|i am|i did|i have|i would|it is|it does|they are|there is|i guess so|i think so|i suppose|i suppose so|certainly|indeed|
        alright|all right|aight|great|perfect|looks good|looks right|look good|that works|works for me|confirm|confirmed|i confirm|
        proceed|by all means|roger|totally|for sure|exactly|precisely|i agree|thumbs up|lets do that|lets go|you got it|cool|
        good to go|submit it|send it|file it|pay it|that will do|thatll do|all good|its correct|it is correct|thats it|yessum|duh|
        obviously|naturally|gladly|happy to|id love to|would love to|id like to|i would like that|id like that|that one is right
        """;

    public const string LooseNoEnglish = """
        naw|na|nay|never|negative|not really|i dont think so|dont think so|i do not think so|i dont|i do not|i did not|i didnt|
        im not|i am not|it isnt|its not|it is not|it does not|it doesnt|thats wrong|that is wrong|wrong|incorrect|not correct|
        thats not right|that is not right|not right|thats not correct|that is not correct|that isnt right|not now|not today|not yet|
        no need|rather not|id rather not|i would rather not|i disagree|hardly|uh uh|nuh uh|nuh|dont do it|do not do it|dont|do not|
        i wont|i will not|i cant|not this time|pass|i havent|i have not|i wouldnt|not interested|thumbs down|never mind that|
        dont send it|dont submit|dont pay|nothing like that|out of the question|not for me|not happening|no bueno
        """;

    public const string PlainYesSpanish = """
        por supuesto|cierto|verdad|verdadero|ok|okay|okey|sip|claro que sí|no hay problema|ningún problema|sin problema|cómo no|
        por qué no|desde luego|por supuesto que sí|creo que sí|eso sí|de acuerdo
        """;

    public const string PlainNoSpanish = """
        no|nop|nope|falso|claro que no|por supuesto que no|desde luego que no|para nada|creo que no|no es cierto|no es verdad|no ok|
        no está bien|de ninguna manera|no gracias|no estoy de acuerdo|mejor no|seguro que no|obvio que no|ahora no|todavía no|aún no|
        en desacuerdo|no de acuerdo
        """;

    public const string NeitherSpanish = """
        no sé|no lo sé|no estoy seguro|no estoy segura|no entiendo|no entendí|no comprendo|no tengo idea|no importa|si no|
        no sabría|no me acuerdo|no recuerdo|no solo|no obstante|es verdad que|es cierto que
        """;

    public const string LooseYesSpanish = """
        claro|dale|vale|está bien|está bueno|bueno|bien|correcto|exacto|exactamente|así es|eso es|es eso|efectivamente|afirmativo|
        adelante|hágalo|hazlo|háganlo|perfecto|me parece bien|me parece|obvio|obviamente|simón|órale|sale|sale y vale|ándale|listo|
        es correcto|está correcto|seguro|segurísimo|sin duda|con gusto|eso mero|confirmo|confirmado|confirmar|procede|proceda|va|
        sipi|sep|simon|de una|encantado|encantada|excelente|genial|mándalo|envíalo|envíelo|mándelo|págalo|páguelo|naturalmente|
        definitivamente|absolutamente|ciertamente|aja|ajá|yes|sí señor|sí señora|acepto|afirmo|totalmente|estupendo|cómo que no
        """;

    public const string LooseNoSpanish = """
        nel|en absoluto|jamás|nunca|negativo|tampoco|ni hablar|qué va|incorrecto|está mal|mal|equivocado|equivocada|naranjas|
        ni loco|ni loca|ni de broma|ni de chiste|nones|nanay|nah|na|ninguno|nada de eso|ni pensarlo|está equivocado|es incorrecto
        """;

    /// <summary>Letters that answer only when they are the whole message.</summary>
    public const string LettersYes = "y|s";

    public const string LettersNo = "n";

    public static readonly (string Sign, Answer Answer)[] Signs =
    [
        ("👍", Answer.Yes), ("👌", Answer.Yes), ("👊", Answer.Yes), ("✅", Answer.Yes), ("✔", Answer.Yes), ("🆗", Answer.Yes),
        ("🙆", Answer.Yes), ("💯", Answer.Yes), ("👎", Answer.No), ("✋", Answer.No), ("🖐", Answer.No), ("❌", Answer.No),
        ("🙅", Answer.No), ("🚫", Answer.No),
    ];
}
