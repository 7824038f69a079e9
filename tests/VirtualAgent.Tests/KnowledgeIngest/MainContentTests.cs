using System.Text;
using VirtualAgent.KnowledgeIngest.Documents;
using VirtualAgent.KnowledgeIngest.Parsing;

namespace VirtualAgent.Tests.KnowledgeIngest;

/// <summary>Pages as cities' systems print them, each with another kind of mess around the content.</summary>
public sealed class MainContentTests
{
    private const string Long = "Residents who live in the city may apply for a permit at City Hall or online at any time of the year.";

    [Fact]
    public void BlogTheme_BannersSidebarsAndShareLinks_Gone() => Says(
        $"""
        <body><div id="cookie-notice">We use cookies. <a>Accept</a></div><a class="skip-link screen-reader-text" href="#c">Skip to content</a>
        <div class="site-header">City of X <ul class="menu"><li>Home</li><li>Pay</li></ul></div>
        <div class="wrap has-sidebar"><div class="entry-content"><div class="breadcrumbs">Home » Permits</div><h2>Permits</h2><p>{Long}</p>
        <div class="sharedaddy share-links"><h3>Share this</h3><a>Tweet</a></div><p>Share this page</p></div>
        <div class="sidebar"><h3>Recent news</h3><p>{Long} Not this.</p></div></div><div class="footer-widgets">Copyright</div></body>
        """,
        "# Permits", Long);

    [Fact]
    public void SiteBuilder_RegionsAndMenusWithoutMain_OnlyTheRegion() => Says(
        $"""
        <body><div id="block-main-menu" class="block-menu"><ul><li><a>Departments</a></li></ul></div><div class="region region-content">
        <h1>Trash</h1><div class="field"><p>{Long}</p></div><div class="field__item">Carts go out by 6 am.</div></div>
        <div class="region region-sidebar-second"><p>Sign up for our newsletter, {Long}</p></div></body>
        """,
        "# Trash", Long, "Carts go out by 6 am.");

    [Fact]
    public void LayoutTables_NestedCells_ReadAsText() => Says(
        $"""
        <body><table width=100%><tr><td><a href=1>Home</a> <a href=2>Police</a> <a href=3>Fire</a> <a href=4>Library</a></td></tr>
        <tr><td><table><tr><td><font size=5><h2>Dog licenses</h2></font><p>{Long}</p></td><td><p>Bring proof of a rabies shot.</p></td></tr></table></td></tr></table></body>
        """,
        "# Dog licenses", Long, "Bring proof of a rabies shot.");

    [Fact]
    public void OldPage_FontsAndLooseText_ReadLineByLine() => Says(
        $"<html><body bgcolor=white><center><b>City Hall hours</b></center><br>Monday 8 am to 5 pm<br>Friday 8 am to noon<br><br>{Long}<hr><font size=1>Last updated: May 3, 2019</font>",
        "City Hall hours", "Monday 8 am to 5 pm", "Friday 8 am to noon", Long);

    [Fact]
    public void Accordions_ClosedPanels_AreContent() => Says(
        $"""
        <main><h1>Questions</h1><p>{Long}</p><h2><button aria-expanded=false>x</button>What does it cost?</h2>
        <div class="accordion-panel" aria-hidden="true"><p>It costs $45.</p></div>
        <details><summary>When is it due?</summary><p>By July 1.</p></details><div class="tooltip" aria-hidden="true">Hover text</div></main>
        """,
        "# Questions", Long, "# What does it cost?", "It costs $45.", "# When is it due?", "By July 1.");

    [Fact]
    public void Tables_SpansCaptionsAndBoldHeaders_KeptReadable() => Says(
        $"""
        <main><p>{Long}</p><table><caption>Fees from 2026</caption><tr><td><b>Group</b></td><td><strong>Item</strong></td><td><b>Fee</b></td></tr>
        <tr><td rowspan=2>Pool</td><td>Adult</td><td>$5</td></tr><tr><td>Child</td><td>$3</td></tr></table></main>
        """,
        Long, "Fees from 2026", "[Group|Item|Fee] Pool|Adult|$5 / Pool|Child|$3");

    [Fact]
    public void PageTools_TranslationFeedbackAndContents_Gone() => Says(
        $"""
        <main><div id="google_translate_element" class="gtranslate">English Español Français</div><div class="page-tools"><a>Print</a></div>
        <h1>Water <a class="anchor" href="#w">#</a></h1><nav class="toc"><ul><li>On this page</li></ul></nav><p>{Long}</p><p>Was this page helpful?</p><p>Back to top</p>
        <form><label>Your e-mail</label><input></form></main>
        """,
        "# Water", Long);

    [Fact]
    public void Lists_NestedDefinitionsAndSteps_Kept() => Says(
        $"<main><p>{Long}</p><ol><li>Apply</li><li>Pay<ul><li>by card</li><li>by check</li></ul></li></ol><dl><dt>Phone:</dt><dd>555-0100</dd></dl></main>",
        Long, "* Apply * Pay by card; by check", "* Phone: 555-0100");

    [Fact]
    public void ScriptedShell_NoText_IsEmpty() =>
        Assert.Equal(
            NotReadReason.Empty,
            Assert.IsType<ParseOutcome.NotRead>(Read("<body><app-root></app-root><noscript>Enable JavaScript</noscript><script>run()</script></body>")).Reason);

    [Fact]
    public void Department_NamedLikeChrome_Kept() => Says(
        $"<body><div class='page-with-sidebar'><div class='social-services'><h2>Social services</h2><p>{Long}</p></div></div><ul><li><a>A</a></li><li><a>B</a></li><li><a>C</a></li><li><a>D</a></li></ul></body>",
        "# Social services", Long);

    [Fact]
    public void SeveralArticles_TheLargestIsThePage() => Says(
        $"<body><article><p>News: {Long}</p></article><article><h1>Parks</h1><p>{Long}</p><p>{Long} Bring water.</p></article></body>",
        "# Parks", Long, Long + " Bring water.");

    [Fact]
    public void DeclaredEncoding_Spanish_Decoded()
    {
        var page = Encoding.Latin1.GetBytes("<html><head><meta http-equiv=Content-Type content='text/html; charset=iso-8859-1'></head><body><main><p>El a\u00f1o fiscal comienza el 1 de julio \u00bfy el pago?</p></main>");
        Assert.Contains("a\u00f1o", Words(Assert.IsType<ParseOutcome.Parsed>(HtmlParser.Parse(new("a.html", page))))[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Markup_NestedWithoutEnd_EndsInAnOutcome()
    {
        var deep = string.Concat(Enumerable.Repeat("<div><b>", 5_000)) + Long;
        Assert.NotNull(Read(deep));
    }

    private static void Says(string html, params string[] expected) => Assert.Equal(expected, Words(Assert.IsType<ParseOutcome.Parsed>(Read(html))));

    private static ParseOutcome Read(string html) => HtmlParser.Parse(new("page.html", Encoding.UTF8.GetBytes(html)));

    private static string[] Words(ParseOutcome.Parsed parsed) => [.. parsed.Blocks.Select(b => b switch
    {
        Block.Heading heading => $"# {heading.Text}",
        Block.Paragraph paragraph => paragraph.Text,
        Block.Listing list => "* " + string.Join(" * ", list.Items),
        Block.Table table => $"[{string.Join('|', table.Header)}] {string.Join(" / ", table.Rows.Select(r => string.Join('|', r)))}",
        _ => "?",
    })];
}
