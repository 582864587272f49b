using Acceptance.Tests.Product;
using Microsoft.Playwright;

namespace Acceptance.Tests.Flows;

public sealed class StationListTests(RunningProduct product)
{
    [Theory]
    [InlineData(1440)]
    [InlineData(390)]
    public async Task The_list_is_turned_page_by_page(int width)
    {
        await using var visit = await product.VisitAsync("officer", width);
        await visit.OpenAsync("network/stations");
        Assert.Equal(50, await visit.Page.Locator("tbody tr").CountAsync());
        Assert.Contains("65 条中的 1–50", await visit.Page.Locator("nav.more").InnerTextAsync(), StringComparison.Ordinal);
        await visit.Page.ClickAsync("a[rel=next]");
        await visit.Page.AtAsync("*page=2");
        await Assertions.Expect(visit.Page.Locator("tbody tr")).ToHaveCountAsync(15);
    }

    [Theory]
    [InlineData(1440)]
    [InlineData(390)]
    public async Task A_search_finds_by_name_and_says_when_nothing_fits(int width)
    {
        await using var visit = await product.VisitAsync("officer", width);
        await visit.OpenAsync("network/stations");
        await visit.Page.FillAsync(".filters input[type=search]", "西苑");
        await visit.Page.ClickAsync(".filters button");
        // The drawn station and its copy.
        await Assertions.Expect(visit.Page.Locator("tbody td:first-child")).ToHaveTextAsync(["西苑小学", "西苑小学43号"]);

        await visit.OpenAsync("network/stations?q=nothing-is-called-so");
        Assert.True(await visit.Page.Locator(".state a.btn").IsVisibleAsync());
    }

    [Fact]
    public async Task An_operators_engineer_sees_the_stations_of_the_own_company_alone()
    {
        await using var visit = await product.VisitAsync("operator", 1440);
        await visit.OpenAsync("network/stations");
        var operators = (await visit.Page.Locator("tbody td:nth-child(7)").AllInnerTextsAsync()).Distinct();
        Assert.Equal(["云川甲测运维有限公司"], operators);
        Assert.Equal(404, (await visit.OpenAsync("network/stations/YC-A06"))!.Status);
    }
}
