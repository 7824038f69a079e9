using System.Collections.Frozen;

namespace VirtualAgent.Recognizers.Names;

/// <summary>Common given names, by which 'im john smith' is told from 'im locked out'.</summary>
internal static class GivenNames
{
    private static readonly FrozenSet<string> Names = """
        aaron abigail adam adrian alan albert alberto alejandra alejandro alex alexander alexis alfredo alice alicia alma amanda amber
        amy ana andrea andres andrew angel angela angelica anna anne anthony antonio araceli ariana armando arturo ashley austin barbara
        beatriz benjamin betty beverly bill bob brandon brenda brian bruce bryan camila carl carla carlos carmen carol carolina caroline
        carolyn catherine cecilia cesar charles charlotte cheryl christian christina christine christopher clara claudia cristina cynthia
        daniel daniela danielle david deborah debra denise dennis diana diane diego donald donna dorothy douglas dylan eduardo edward elena
        elizabeth emilia emily emma enrique eric erica erika ernesto esperanza ester esther ethan eugene eva evelyn fabiola felipe fernanda
        fernando francisca francisco frank gabriel gabriela gary george gerald gerardo gilberto gloria gonzalo grace graciela gregory
        guadalupe guillermo gustavo hannah harold heather hector helen henry hugo ignacio irene isabel isabella ismael ivan jack jackie
        jacob jacqueline james jamie janet janice jason javier jean jeff jeffrey jennifer jeremy jerry jesse jessica jesus jim joan joaquin
        joe john johnny jonathan jorge jose joseph joshua joyce juan juana judith judy julia julian julie julio justin karen karina karla
        katherine kathleen kathryn kathy kayla keith kelly kenneth kevin kim kimberly kyle larry laura lauren lawrence leticia lilia linda
        lisa logan lopez lorena louis lourdes lucas lucia luis luisa luz lupe madison manuel marcela marco marcos margaret margarita maria
        mariana maribel marie marilyn mario marisol mark marta martha martin mary mateo matthew mauricio megan melissa mercedes michael
        michelle miguel mike miriam monica nancy natalia natalie nathan nicholas nicole noah noemi norma octavio olga oliver olivia omar
        oscar pablo pamela patricia patricio patrick paul paula paulina pedro peter philip pilar rachel rafael ralph ramon ramona randy
        raquel raul raymond rebeca rebecca renee ricardo richard rita robert roberto rocio rodrigo roger rogelio ronald rosa rosario rose
        roy ruben russell ruth ryan salvador samantha samuel sandra santiago sara sarah scott sean sebastian sergio sharon shirley silvia
        sofia sonia sophia stephanie stephen steve steven susan susana tammy tania teresa terry theresa thomas tiffany tim timothy tina
        tom tomas tony tyler valentina valeria vanessa veronica victor victoria vicente vincent violeta virginia walter wayne wendy
        william willie ximena yesenia yolanda zachary
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet();

    public static bool Contains(string key) => Names.Contains(key);
}
