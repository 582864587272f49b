using System.Net;
using Microsoft.EntityFrameworkCore;
using Qingjian.Kernel.Tests.Hosting;
using Qingjian.Kernel.Tests.Sample;

namespace Qingjian.Kernel.Tests.Access;

public sealed class ScopeTests
{
    [Theory]
    [InlineData("99/9901/", null, "99/9901/990101/", 7, true)]
    [InlineData("99/9901/", null, "99/9902/", 7, false)]
    [InlineData("99/9901/", null, "99/", 7, false)]
    [InlineData("99/9901/", null, "99/99011/", 7, false)]
    [InlineData("", 7, "99/9902/", 7, true)]
    [InlineData("", 7, "99/9902/", 8, false)]
    [InlineData("", 7, "99/9902/", null, false)]
    public void A_scope_covers_its_region_with_all_below_and_its_operator(string path, int? organisation, string region, int? maintainer, bool covered) =>
        Assert.Equal(covered, new Scope(path, organisation).Covers(region, maintainer));

    [Theory]
    [InlineData("99/9901/990101/", "99/9901/990101/")]
    [InlineData("99/9902/", "99/9901/")]
    [InlineData("99/", "99/9901/")]
    [InlineData("", "99/9901/")]
    [InlineData(null, "99/9901/")]
    [InlineData("99/9901/9901", "99/9901/")]
    public void A_link_narrows_a_scope_and_never_widens_it(string? chosen, string expected) =>
        Assert.Equal(expected, new Scope("99/9901/", 7).Narrowed(chosen).RegionPath);

    [Fact]
    public async Task Two_administrators_in_one_process_see_each_their_own_users()
    {
        await using var host = await SampleHost.StartAsync();
        using var east = await AdministratorAsync(host, "east", SampleRegions.City);
        using var west = await AdministratorAsync(host, "west", SampleRegions.OtherCity);
        await host.RegisterAsync("eastman", Role.Reviewer, new Scope(SampleRegions.EastDistrict, null));
        await host.RegisterAsync("westman", Role.Reviewer, new Scope(SampleRegions.OtherCity, null));

        for (var i = 0; i < 2; i++)
        {
            var (seenEast, seenWest) = (await east.ReadAsync("/admin/users"), await west.ReadAsync("/admin/users"));
            Assert.Contains("eastman", seenEast, StringComparison.Ordinal);
            Assert.DoesNotContain("westman", seenEast, StringComparison.Ordinal);
            Assert.Contains("westman", seenWest, StringComparison.Ordinal);
            Assert.DoesNotContain("eastman", seenWest, StringComparison.Ordinal);
            Assert.DoesNotContain("临江市", seenEast, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_user_outside_the_scope_is_answered_as_not_there()
    {
        await using var host = await SampleHost.StartAsync();
        using var east = await AdministratorAsync(host, "east", SampleRegions.City);
        await host.RegisterAsync("westman", Role.Reviewer, new Scope(SampleRegions.OtherCity, null));
        var id = await host.WithDbAsync(db => db.Users.Where(user => user.UserName == "westman").Select(user => user.Id).SingleAsync());

        using var answer = await east.GetAsync($"/admin/users/{id}");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.DoesNotContain("westman", await east.ReadAsync($"/admin/users/{id}"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData(SampleRegions.OtherCity)]
    [InlineData("99/")]
    public async Task An_administrator_cannot_give_a_scope_wider_than_their_own(string region)
    {
        await using var host = await SampleHost.StartAsync();
        using var east = await AdministratorAsync(host, "east", SampleRegions.City);

        using var answer = await east.SubmitAsync("/admin/users/new", "new-user",
            ("Form.UserName", "wide"), ("Form.DisplayName", "王敏"), ("Form.Role", "Officer"), ("Form.RegionPath", region));

        Assert.Contains("不能授予超出您本人的区域或运维单位范围。", await Browser.TextAsync(answer), StringComparison.Ordinal);
        Assert.False(await host.WithDbAsync(db => db.Users.AnyAsync(user => user.UserName == "wide")));
    }

    private static async Task<Browser> AdministratorAsync(KernelHost host, string name, string region)
    {
        var browser = host.NewBrowser();
        Assert.True(await browser.TrySignInAsync(name, await host.RegisterAsync(name, Role.Administrator, new Scope(region, null))));
        return browser;
    }
}
