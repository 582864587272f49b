using System.Net;
using System.Text.Json;
using Qingjian.Kernel;
using Qingjian.Supervision.Tests.Hosting;
using Qingjian.Supervision.Tests.Issues;

namespace Qingjian.Supervision.Tests.Notices;

public sealed class NoticeTests
{
    [Theory, InlineData(Store.Sqlite), InlineData(Store.Postgres)]
    public async Task A_gateway_is_given_a_notice_until_it_acknowledges_it_and_twice_is_once(Store store)
    {
        await using var host = await SupervisionHost.StartAsync(store);
        var number = await WholeWay.UntilPlanAsync(host);
        using var gateway = await host.SignInAsync("gateway", Role.Administrator);
        var waiting = await ReadAsync(gateway);
        Assert.Equal([$"{number} Notified OperatorEngineer", $"{number} PlanFiled Officer"], waiting.Select(Line));
        Assert.Equal(waiting.Select(Line), (await ReadAsync(gateway)).Select(Line));
        var first = waiting[0].GetProperty("id").GetInt64();
        for (var i = 0; i < 2; i++)
        {
            using var taken = await gateway.PostJsonAsync($"/api/supervision/notices/{first}/taken", new { });
            Assert.Equal(HttpStatusCode.NoContent, taken.StatusCode);
        }
        Assert.Equal([$"{number} PlanFiled Officer"], (await ReadAsync(gateway)).Select(Line));
        using var none = await gateway.PostJsonAsync("/api/supervision/notices/9999/taken", new { });
        Assert.Equal(HttpStatusCode.NotFound, none.StatusCode);
    }

    [Fact]
    public async Task Only_a_gateway_takes_notices_and_each_role_sees_its_own()
    {
        await using var host = await SupervisionHost.StartAsync();
        var number = await WholeWay.UntilPlanAsync(host);
        using var officer = await host.SignInAsync("officer", Role.Officer);
        using var refused = await officer.GetAsync("/api/supervision/notices");
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        Assert.Contains(number, await officer.ReadAsync("/supervise/notices"), StringComparison.Ordinal);
        using var other = await host.SignInAsync("other", Role.OperatorEngineer, new("", host.OperatorB));
        Assert.DoesNotContain(number, await other.ReadAsync("/supervise/notices"), StringComparison.Ordinal);
    }

    private static async Task<List<JsonElement>> ReadAsync(Browser gateway) =>
        [.. JsonDocument.Parse(await gateway.ReadAsync("/api/supervision/notices")).RootElement.EnumerateArray()];

    private static string Line(JsonElement notice) =>
        $"{notice.GetProperty("number").GetString()} {notice.GetProperty("state").GetString()} {string.Join(',', notice.GetProperty("roles").EnumerateArray().Select(role => role.GetString()))}";
}
