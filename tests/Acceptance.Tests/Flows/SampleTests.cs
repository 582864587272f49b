using Acceptance.Tests.Product;
using Microsoft.Playwright;

namespace Acceptance.Tests.Flows;

public sealed class SampleTests(RunningProduct product)
{
    [Fact]
    public async Task A_sample_that_an_inspector_submitted_waits_on_the_reviewers_duty_home_and_not_on_the_inspectors()
    {
        await using var inspector = await product.VisitAsync("inspector", 1440);
        await inspector.OpenAsync("today");
        await Assertions.Expect(inspector.Page.Locator("h1")).ToHaveTextAsync("今日值守");
        Assert.DoesNotContain("G02-2", await inspector.Page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);

        await using var reviewer = await product.VisitAsync("reviewer", 1440);
        await reviewer.OpenAsync("today");
        await reviewer.Page.ClickAsync("a:has-text('手工样品 G02-2 待审核')");
        await reviewer.Page.AtAsync("*/data/samples/G02-2");
        await Assertions.Expect(reviewer.Page.Locator("main")).ToContainTextAsync("岚台化工园监测井");
    }
}
