using System.Runtime.CompilerServices;
using Microsoft.Playwright;

namespace VirtualAgent.BrowserTests.Support;

/// <summary>Holds a page, as it is now, against WCAG 2.2 AA: light and dark, wide and narrow.</summary>
internal static class Axe
{
    private const string Run = """
        async () => {
          const { violations } = await axe.run(document, {
            runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
            resultTypes: ['violations'],
          });
          return violations.flatMap(v => v.nodes.map(n => `${v.id}: ${n.target.flat().join(' ')} (${n.failureSummary})`));
        }
        """;

    private static readonly string Script = Path.Combine(Path.GetDirectoryName(Here())!, "../axe/node_modules/axe-core/axe.min.js");

    private static readonly (int Width, int Height)[] Sizes = [(1280, 900), (375, 812)];

    public static string? Missing { get; } =
        File.Exists(Script) ? null : "axe-core is not installed: run 'npm ci' in tests/VirtualAgent.BrowserTests/axe.";

    /// <summary>Fails with every violation found, and where the page is wider than a phone.</summary>
    public static async Task CheckAsync(IPage page, string what)
    {
        var found = new List<string>();
        if (!await page.EvaluateAsync<bool>("() => 'axe' in window"))
        {
            await page.EvaluateAsync(await File.ReadAllTextAsync(Script));
        }

        foreach (var (width, height) in Sizes)
        {
            await page.SetViewportSizeAsync(width, height);
            foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
            {
                await page.EmulateMediaAsync(new() { ColorScheme = scheme, ReducedMotion = ReducedMotion.Reduce });
                var violations = await page.EvaluateAsync<string[]>(Run);
                found.AddRange(violations.Select(violation => $"{what}, {scheme} {width}: {violation}"));
            }

            if (await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - innerWidth") is > 0 and var excess)
            {
                found.Add($"{what}, {width}: scrolls sideways by {excess} px");
            }
        }

        Assert.True(found.Count == 0, string.Join('\n', found));
    }

    private static string Here([CallerFilePath] string path = "") => path;
}
