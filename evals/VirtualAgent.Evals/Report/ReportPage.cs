using System.Globalization;
using System.Net;
using System.Text;

namespace VirtualAgent.Evals.Report;

/// <summary>The report as one page that needs nothing but itself.</summary>
internal static class ReportPage
{
    public static string Render(EvalReport report)
    {
        var title = $"How {report.City}'s agent does";
        var page = new StringBuilder();
        page.AppendLine("<!doctype html>").AppendLine("<html lang=\"en\">").AppendLine("<head>");
        page.AppendLine("<meta charset=\"utf-8\">").AppendLine("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
        page.AppendLine(CultureInfo.InvariantCulture, $"<title>{Text(title)}</title>").AppendLine("<style>").Append(Style()).AppendLine("</style>");
        page.AppendLine("</head>").AppendLine("<body>").AppendLine("<a class=\"skip\" href=\"#main\">Skip to the results</a>");
        page.AppendLine(CultureInfo.InvariantCulture, $"<header><h1>{Text(title)}</h1><p>Measured on {report.At:yyyy-MM-dd HH:mm} UTC.</p>");
        Contents(report, page);
        page.AppendLine("</header>").AppendLine("<main id=\"main\">");
        for (var i = 0; i < report.Sections.Length; i++)
        {
            Section(report.Sections[i], i, page);
        }

        return page.AppendLine("</main>").AppendLine("</body>").AppendLine("</html>").ToString();
    }

    private static void Contents(EvalReport report, StringBuilder page)
    {
        page.AppendLine("<nav aria-label=\"Contents\"><ul>");
        for (var i = 0; i < report.Sections.Length; i++)
        {
            page.AppendLine(CultureInfo.InvariantCulture, $"<li><a href=\"#s{i}\">{Text(report.Sections[i].Title)}</a></li>");
        }

        page.AppendLine("</ul></nav>");
    }

    private static void Section(ReportSection section, int index, StringBuilder page)
    {
        page.AppendLine(CultureInfo.InvariantCulture, $"<section aria-labelledby=\"s{index}\"><h2 id=\"s{index}\">{Text(section.Title)}</h2>");
        page.AppendLine(CultureInfo.InvariantCulture, $"<p>It took {section.Seconds:0.0} s; {section.Failures.Length} failed.</p>");
        page.AppendLine(CultureInfo.InvariantCulture, $"<div class=\"wide\" role=\"region\" aria-labelledby=\"s{index}\" tabindex=\"0\"><table><thead><tr>");
        page.AppendJoin(string.Empty, section.Columns.Select(c => $"<th scope=\"col\">{Text(c)}</th>")).AppendLine("</tr></thead><tbody>");
        foreach (var row in section.Rows)
        {
            page.Append(CultureInfo.InvariantCulture, $"<tr><th scope=\"row\">{Text(row[0])}</th>");
            page.AppendJoin(string.Empty, row.Skip(1).Select(c => $"<td>{Text(c)}</td>")).AppendLine("</tr>");
        }

        page.AppendLine("</tbody></table></div>");
        if (section.Failures.Length > 0)
        {
            page.AppendLine("<h3>What went wrong</h3>");
            foreach (var failure in section.Failures)
            {
                page.AppendLine(CultureInfo.InvariantCulture, $"<details><summary>{Text(failure.Where)}</summary><pre>{Text(failure.What)}</pre></details>");
            }
        }

        page.AppendLine("</section>");
    }

    private static string Text(string text) => WebUtility.HtmlEncode(text);

    private static string Style()
    {
        using var stream = typeof(ReportPage).Assembly.GetManifestResourceStream("VirtualAgent.Evals.Report.report.css")
            ?? throw new InvalidOperationException("report.css is not embedded.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
