using Acceptance.Tests.Product;
using Microsoft.Playwright;

namespace Acceptance.Tests.Flows;

public sealed class LivePageTests(RunningProduct product)
{
    [Theory]
    [InlineData(1440)]
    [InlineData(390)]
    public async Task Stations_are_patched_as_frames_arrive(int width)
    {
        await using var visit = await product.VisitAsync("operator", width);
        await visit.OpenAsync("network/live");
        Assert.Equal(0, await visit.Page.Locator("[data-key='YC-A06.data']").CountAsync());
        await visit.PatchedAsync("[data-key^='YC-A']");
    }

    [Fact]
    public async Task The_page_follows_element_and_state_of_the_address()
    {
        await using var visit = await product.VisitAsync("officer", 1440);
        await visit.OpenAsync("network/live?element=surface-water");
        Assert.Equal(["地表水"], await visit.Page.Locator("h2").AllInnerTextsAsync());
        await visit.Page.ClickAsync("a.st:has-text('离线')");
        await visit.Page.AtAsync("*state=Offline*");
        await Assertions.Expect(visit.Page.Locator("table .chip.ok")).ToHaveCountAsync(0);
    }
}
