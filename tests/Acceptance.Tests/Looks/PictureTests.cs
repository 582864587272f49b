using Acceptance.Tests.Product;

namespace Acceptance.Tests.Looks;

/// <summary>The pictures of the README. They are taken into artifacts/screenshots; with QINGJIAN_PICTURES=1 they replace
/// those of docs/pictures.</summary>
public sealed class PictureTests(RunningProduct product)
{
    private const int LargestPicture = 400 * 1024;

    [Theory]
    [InlineData("station", "network/stations/YC-A15?parameter=a34002&days=7")]
    [InlineData("map", "network/map")]
    public async Task A_picture_of_the_readme_is_what_the_product_shows(string name, string path)
    {
        await using var visit = await product.VisitAsync("officer", 1440);
        await visit.OpenAsync(path);
        var picture = await visit.Page.ScreenshotAsync(new() { Path = Path.Combine(Repository.Screenshots, $"readme-{name}.png") });
        Assert.InRange(picture.Length, 20_000, LargestPicture);
        var kept = Path.Combine(Repository.Root, "docs", "pictures", name + ".png");
        if (Environment.GetEnvironmentVariable("QINGJIAN_PICTURES") == "1")
            await File.WriteAllBytesAsync(kept, picture, TestContext.Current.CancellationToken);
        Assert.True(File.Exists(kept), $"{kept} is missing: the README links it. QINGJIAN_PICTURES=1 takes it.");
        Assert.Contains($"docs/pictures/{name}.png", await File.ReadAllTextAsync(Path.Combine(Repository.Root, "README.md"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }
}
