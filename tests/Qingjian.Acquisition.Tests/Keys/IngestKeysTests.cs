using Microsoft.Extensions.DependencyInjection;
using Qingjian.Acquisition.Keys;
using Qingjian.Acquisition.Tests.Hosting;
using Qingjian.Kernel;
using Qingjian.Testing;

namespace Qingjian.Acquisition.Tests.Keys;

public sealed class IngestKeysTests
{
    private static readonly Scope North = new(IntakeHost.NorthPath, null);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_wrong_field_is_named()
    {
        await using var host = await IntakeHost.StartAsync();
        await host.KeyAsync("平台");
        var (text, refusals) = await MakeAsync(host, "平台", "990100/990102/", "N1 X", North);
        Assert.Null(text);
        Assert.Equal(
            ["Name Keys.Rule.Taken 平台", "Region Keys.Rule.Region 990100/990102/", "Stations Keys.Rule.Station N1", "Stations Keys.Rule.Station X"],
            refusals.Select(refusal => $"{refusal.Field} {refusal.Rule} {refusal.Value}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Making_and_revoking_is_audited_once()
    {
        await using var host = await IntakeHost.StartAsync();
        await MakeAsync(host, "平台", null, "N1, N2", Scope.Everything);
        Assert.True(await RevokeAsync(host, 1, Scope.Everything));
        Assert.False(await RevokeAsync(host, 1, Scope.Everything));
        var page = await host.WorkAsync(services => services.GetRequiredService<IngestKeys>().ListAsync(Scope.Everything, 1, 100, Cancel));
        Assert.Equal(("N1 N2", "li", "li"), (page.Rows.Single().Stations, page.Rows.Single().MadeBy, page.Rows.Single().RevokedBy));
    }

    [Fact]
    public async Task Keys_of_another_region_are_neither_listed_nor_revoked() => await OnlyOwnKeysAsync(null);

    [Fact]
    public async Task Nor_on_PostgreSQL()
    {
        await using var postgres = await PostgresDatabase.CreateAsync();
        await OnlyOwnKeysAsync(postgres);
    }

    private static async Task OnlyOwnKeysAsync(PostgresDatabase? postgres)
    {
        await using var host = await IntakeHost.StartAsync(postgres);
        await host.KeyAsync("全市");
        await host.KeyAsync("乙", IntakeHost.NorthPath);
        await host.KeyAsync("甲", IntakeHost.NorthPath);
        await host.KeyAsync("南", "990100/990102/");
        Assert.False(await RevokeAsync(host, 1, North));
        Assert.True(await RevokeAsync(host, 2, North));
        var own = await host.WorkAsync(services => services.GetRequiredService<IngestKeys>().ListAsync(North, 1, 100, Cancel));
        Assert.Equal(["甲", "乙"], own.Rows.Select(key => key.Name));
        Assert.Equal(2, own.Total);
        var second = await host.WorkAsync(services => services.GetRequiredService<IngestKeys>().ListAsync(Scope.Everything, 2, 3, Cancel));
        Assert.Equal((1, 4), (second.Rows.Count, second.Total));
    }

    private static Task<(string? Text, IReadOnlyList<KeyRefusal> Refusals)> MakeAsync(IntakeHost host, string name, string? region, string stations, Scope own) =>
        host.WorkAsync(services => services.GetRequiredService<IngestKeys>().MakeAsync(name, region, stations, "li", own, Cancel));

    private static Task<bool> RevokeAsync(IntakeHost host, int id, Scope scope) =>
        host.WorkAsync(services => services.GetRequiredService<IngestKeys>().RevokeAsync(id, "li", scope, Cancel));
}
