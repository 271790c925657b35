using AngleSharp.Dom;

namespace LeidenBestuur.Tests.Site;

/// <summary>What a reader sees of a page.</summary>
internal static class Reading
{
    /// <summary>The words of an element, with single spaces; what only decorates is left out.</summary>
    public static string Words(this INode node) =>
        string.Join(' ', string.Concat(node.GetDescendantsAndSelf().OfType<IText>().Where(text => !IsDecoration(text)).Select(text => text.Data))
            .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    public static string[] Words(this IEnumerable<IElement> elements) => [.. elements.Select(element => element.Words())];

    /// <summary>The one element with this test id.</summary>
    public static IElement TheOne(this IParentNode page, string testId) => Assert.Single(page.All(testId));

    public static IHtmlCollection<IElement> All(this IParentNode page, string testId) => page.QuerySelectorAll($"[data-testid='{testId}']");

    /// <summary>The section under the heading with these words, whatever its level.</summary>
    public static IElement Section(this IParentNode page, string heading) => Assert.Single(
        page.QuerySelectorAll("main section"), section => section.QuerySelector("h2")?.Words() == heading);

    /// <summary>The words of what a page is about, without the frame around it.</summary>
    public static string Content(this IParentNode page) => page.QuerySelector("main")!.Words();

    private static bool IsDecoration(INode node) => node.Ancestors<IElement>().Any(element => element.GetAttribute("aria-hidden") == "true");

    public static string[] Links(this IParentNode part) => [.. part.QuerySelectorAll("a[href]").Select(link => link.GetAttribute("href")!)];
}
