using System.Text;
using Acceptance.Tests.Product;

namespace Acceptance.Tests.Flows;

/// <summary>What is entered wrongly is refused at its place, and nothing of it is kept.</summary>
public sealed class EntryTests(RunningProduct product)
{
    [Theory]
    [InlineData(1440)]
    [InlineData(390)]
    public async Task A_form_with_a_missing_field_says_so_at_the_field_and_saves_nothing(int width)
    {
        await using var visit = await product.VisitAsync("officer", width);
        await visit.OpenAsync("network/stations/new");
        // The browser's own check is passed by: the server must not rely on it.
        await visit.Page.EvaluateAsync("document.querySelector('main form').noValidate = true");
        await visit.Page.FillAsync("#code", $"YC-X{width}");
        await visit.Page.SelectOptionAsync("#element", "Air");
        await visit.Page.ClickAsync("main form button[type=submit]");
        await visit.Page.WaitForSelectorAsync(".field.wrong");
        Assert.True(await visit.Page.Locator("#name-error").IsVisibleAsync());
        Assert.Equal(0, await visit.Page.Locator("#code-error").CountAsync());
        Assert.Equal($"YC-X{width}", await visit.Page.InputValueAsync("#code"));
        Assert.Equal(404, (await visit.OpenAsync($"network/stations/YC-X{width}"))!.Status);
    }

    [Theory]
    [InlineData(1440)]
    [InlineData(390)]
    public async Task A_file_with_an_unknown_column_is_refused_with_the_columns_name(int width)
    {
        await using var visit = await product.VisitAsync("officer", width);
        await visit.OpenAsync("network/stations/import");
        await visit.Page.SetInputFilesAsync("#file", new Microsoft.Playwright.FilePayload
        {
            Name = "stations.csv",
            MimeType = "text/csv",
            Buffer = Encoding.UTF8.GetBytes($"站点编码,站点名称,监测要素,行政区划码,经度,维度\nYC-Y{width},甲站,环境空气,990101,101.9,31.0\n"),
        });
        await visit.Page.ClickAsync("main form button[type=submit]");
        await visit.Page.WaitForSelectorAsync(".say.bad");
        Assert.Contains("维度", await visit.Page.Locator(".say.bad").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal(404, (await visit.OpenAsync($"network/stations/YC-Y{width}"))!.Status);
    }
}
