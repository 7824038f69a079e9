using VirtualAgent.Knowledge.Answers;
using Xunit;

namespace VirtualAgent.Tests.Knowledge;

public sealed class TableRowsTests
{
    [Fact]
    public void Of_FirstColumnOfCodes_ReadsInTheTablesOwnOrderWithHeaders() => Assert.Equal(
        ["Zone: A – First pass: October 12; Second pass: November 9", "Zone: B – First pass: October 19; Second pass: November 16"],
        TableRows.Of(["| Zone | First pass | Second pass |", "|---|---|---|", "| A | October 12 | November 9 |", "| B | October 19 | November 16 |"]).Select(row => row.Text));

    [Fact]
    public void Of_FirstColumnOfNames_NamesStandForThemselves() => Assert.Equal(
        ["Thanksgiving Day – 2026: November 26; 2027: November 25"],
        TableRows.Of(["| Holiday | 2026 | 2027 |", "|---|---|---|", "| Thanksgiving Day | November 26 | November 25 |"]).Select(row => row.Text));

    [Theory]
    [InlineData("| fee | price | unit | notes |", "| Winter storage | $12 | foot | Paid by November 1 |", "Winter storage: $12 per foot. Paid by November 1")]
    [InlineData("| Fee | Price | Unit | Notes |", "| Crane | $40 | per hour |  |", "Crane: $40 per hour")]
    [InlineData("| Servicio | Tarifa | Unidad | Edad |", "| Campamento | $220 | semana | 10-14 |", "Campamento: $220 por semana; Edad: 10-14")]
    [InlineData("| Fee | Price | Unit |", "| Launch | $8 |  |", "Launch – Price: $8")]
    public void Of_PriceAndUnit_AreSaidInWords(string header, string row, string said) =>
        Assert.Equal([said], TableRows.Of([header, "|---|---|---|---|", row]).Select(r => r.Text));

    [Theory]
    [InlineData("| Code | Violation | Fine |", "| P-01 | Expired meter | $25 |", "| P-07 | Accessible space, no placard | $250 |", "Accessible space, no placard: fine $250")]
    [InlineData("| Código | Infracción | Multa |", "| P-01 | Parquímetro vencido | $25 |", "| P-07 | Espacio accesible sin placa | $250 |", "Espacio accesible sin placa: multa $250")]
    [InlineData("| Ruta | De | A | Entre semana cada |", "| 1 Calle Main | Estación | Parque | 20 minutos |", "| 4 Hospital | Ayuntamiento | Willow River Hospital | 15 minutos |", "4 Hospital: de Ayuntamiento, a Willow River Hospital, entre semana cada 15 minutos")]
    [InlineData("| Zone | Trash day |", "| A | Monday |", "| B | Tuesday |", "Zone B: trash day Tuesday")]
    [InlineData("| Swim | Days | Hours |", "| Lap | Monday to Friday | 6 am to 8 am |", "| Open | Every day | Noon to 7 pm |", "Open: days every day, hours noon to 7 pm")]
    [InlineData("| Item | Yes | No |", "| Paper | Mail | Tissues |", "| Glass | Jars | Mirrors |", "Glass. Yes: Jars. No: Mirrors")]
    [InlineData("| Item | Yes | No |", "| Glass | Jars | Mirrors |", "| Cardboard | Boxes that are flat, clean and dry, up to 3 feet | Pizza boxes |", "Cardboard. Yes: Boxes that are flat, clean and dry, up to 3 feet. No: Pizza boxes")]
    public void Of_ARow_IsToldAsASentence(string header, string one, string other, string said) =>
        Assert.Equal(said, TableRows.Of([header, "|---|---|---|---|", one, other]).Last().Said);

    [Fact]
    public void Of_EmptyCells_AreNotSaid() => Assert.Equal(
        ["Fence – Fee: $45"],
        TableRows.Of(["| Permit | Fee | Note |", "|---|---|---|", "| Fence | $45 |  |"]).Select(row => row.Text));
}
