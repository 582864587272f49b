using Acceptance.Tests.Product;
using Microsoft.Playwright;

namespace Acceptance.Tests.Flows;

public sealed class MapTests(RunningProduct product)
{
    [Theory]
    [InlineData(1440)]
    [InlineData(390)]
    public async Task A_click_on_a_station_opens_its_page(int width)
    {
        await using var visit = await product.VisitAsync("officer", width);
        await visit.OpenAsync("network/map?element=air");
        Assert.True(await visit.InkAsync("qj-map") > 10_000);
        var plot = visit.Page.Locator("qj-map .plot");
        await plot.ScrollIntoViewIfNeededAsync();
        // Live values draw the map again and the page may still grow: where the station lies is asked before each click.
        await visit.Page.UntilAtAsync("*/network/stations/YC-A17", async () =>
        {
            var box = (await plot.BoundingBoxAsync())!;
            var at = await visit.Page.EvaluateAsync<float[]>("""
                () => {
                  const map = document.querySelector('qj-map'), one = map.data.stations.find(station => station.code === 'YC-A17');
                  return map.chart.convertToPixel('geo', [one.lng, one.lat]);
                }
                """);
            await visit.Page.Mouse.ClickAsync(box.X + at[0], box.Y + at[1]);
        });
        await Assertions.Expect(visit.Page.Locator("h1")).ToHaveTextAsync("东塬镇");
    }

    [Fact]
    public async Task No_name_of_a_region_lies_on_a_station()
    {
        await using var visit = await product.VisitAsync("officer", 1440);
        await visit.OpenAsync("network/map");
        var covered = await visit.Page.EvaluateAsync<string[]>("""
            () => {
              const map = document.querySelector('qj-map'), { stations } = map.data;
              const names = map.engine.getMap(map.name).geoJSON.features.map(feature => ({ name: feature.properties.name, at: map.chart.convertToPixel('geo', feature.properties.cp) }));
              const points = stations.map(station => map.chart.convertToPixel('geo', [station.lng, station.lat]));
              return names.filter(({ name, at }) => points.some(([x, y]) => Math.abs(x - at[0]) < name.length * 6.5 + 4 && Math.abs(y - at[1]) < 12)).map(one => one.name);
            }
            """);
        Assert.Empty(covered);
    }

    [Theory]
    [InlineData(1440)]
    [InlineData(390)]
    public async Task Region_element_and_state_are_chosen_in_the_address_and_go_along_to_the_list(int width)
    {
        await using var visit = await product.VisitAsync("officer", width);
        await visit.OpenAsync("network/map");
        await visit.Page.ClickAsync("details.drop:has(.scope:has-text('全部区域')) summary");
        await visit.Page.ClickAsync(".drop-list a:text-is('霁山县')");
        // The page is patched in place: a menu that was opened before that is closed by it.
        await Assertions.Expect(visit.Page.Locator(".scope-name").First).ToHaveTextAsync("霁山县");
        await visit.Page.ClickAsync("details.drop:has(.scope:has-text('全要素')) summary");
        await visit.Page.ClickAsync(".drop-list a:text-is('环境空气')");
        await visit.Page.AtAsync("*element=air*");
        await Assertions.Expect(visit.Page.Locator(".map-list tbody tr", new() { HasText = "地表水" })).ToHaveCountAsync(0);
        await visit.ChartsDrawnAsync();
        var names = await visit.Page.Locator(".map-list td:first-child").AllInnerTextsAsync();
        Assert.Contains("霁山县城", names);
        Assert.DoesNotContain("云津中心", names);
        await visit.Page.WaitForFunctionAsync("count => document.querySelector('qj-map').data?.stations.length === count", names.Count);

        await visit.Page.ClickAsync("a.st:has-text('离线')");
        await visit.Page.AtAsync("*state=Offline*");
        await visit.OpenAsync("network/stations?" + new Uri(visit.Page.Url).Query.TrimStart('?').Replace("state=Offline", "", StringComparison.Ordinal));
        Assert.Equal(names.Order(), (await visit.Page.Locator("tbody td:first-child").AllInnerTextsAsync()).Order());
    }
}
