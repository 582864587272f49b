namespace Acceptance.Tests.Explanations;

/// <summary>The crawler's eye can see what is wrong.</summary>
public sealed class PageFiguresTests
{
    [Theory]
    [InlineData("""<div class="st"><span class="v">3</span></div>""")]
    [InlineData("""<table><tr><td class="r">35.2</td></tr></table>""")]
    [InlineData("""<table><tr><td class="r"><b>12</b> %</td></tr></table>""")]
    [InlineData("""<table><tr><td class="r"><s>35</s> → <b>41</b></td></tr></table>""")]
    [InlineData("""<table><tr><td class="r">22 / 24</td></tr></table>""")]
    [InlineData("""<span class="lv"><i></i>优</span>""")]
    [InlineData("""<p class="big">35 <small>µg/m³</small></p>""")]
    public void A_naked_figure_is_found(string html) => Assert.Contains("has no explanation", Assert.Single(new PageFigures(html).Faults()), StringComparison.Ordinal);

    [Theory]
    [InlineData("""<a class="st" data-figure>3</a>""", "leads nowhere")]
    [InlineData("""<a class="st" data-figure href="">3</a>""", "leads nowhere")]
    [InlineData("""<a class="st" data-figure href="#steps">3</a>""", "which the page does not have")]
    public void A_figure_without_an_answer_is_found(string html, string fault) =>
        Assert.Contains(fault, Assert.Single(new PageFigures(html).Faults()), StringComparison.Ordinal);

    [Theory]
    [InlineData("""<a class="st" data-figure href="/network/live">3</a>""")]
    [InlineData("""<a class="st" data-figure href="#steps">3</a><div id="steps"></div>""")]
    [InlineData("""<table><tr><td class="r"><a data-figure href="/assess/air/A/2026-01-01">35</a></td></tr></table>""")]
    [InlineData("""<table data-given><tr><td class="r">35</td></tr></table>""")]
    [InlineData("""<table><tr><td class="r">—</td><td class="r">11-22 15:00</td><td class="r">2026-11-22</td><td class="r"><a class="btn" href="/x">Open</a></td></tr></table>""")]
    public void What_explains_itself_is_left_alone(string html) => Assert.Empty(new PageFigures(html).Faults());

    [Fact]
    public void Only_links_within_the_product_are_followed() =>
        Assert.Equal(["/a"], new PageFigures("""<a href="/a">a</a><a href="https://example.org">b</a><a href="/language/en?returnUrl=/">c</a><a href="#d">d</a><a href="//e">e</a>""").Links);
}
