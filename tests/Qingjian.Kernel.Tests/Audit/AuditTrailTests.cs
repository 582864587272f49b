using Microsoft.EntityFrameworkCore;
using Qingjian.Kernel.Audit;
using Qingjian.Kernel.Tests.Hosting;

namespace Qingjian.Kernel.Tests.Audit;

public sealed class AuditTrailTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(EntityState.Modified)]
    [InlineData(EntityState.Deleted)]
    public async Task A_row_can_neither_be_changed_nor_deleted(EntityState state)
    {
        await using var host = await KernelHost.StartAsync();
        await host.RegisterAsync("wang", Role.Director);

        await host.WithDbAsync(async db =>
        {
            db.Entry(await db.Set<AuditEntry>().SingleAsync(Cancellation)).State = state;
            await Assert.ThrowsAsync<InvalidOperationException>(() => db.SaveChangesAsync(Cancellation));
            Assert.Throws<InvalidOperationException>(() => db.SaveChanges());
            return 0;
        });

        Assert.Equal("wang", await host.WithDbAsync(db => db.Set<AuditEntry>().Select(row => row.Subject).SingleAsync(Cancellation)));
    }

    [Fact]
    public async Task A_row_is_saved_with_the_change_or_not_at_all()
    {
        await using var host = await KernelHost.StartAsync();

        await host.WithDbAsync(async db =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync(Cancellation);
            new AuditTrail(db).Record("wang", "network.station-changed", "E01", "", KernelHost.Start);
            await db.SaveChangesAsync(Cancellation);
            await transaction.RollbackAsync(Cancellation);
            return 0;
        });

        Assert.Equal(0, await host.WithDbAsync(db => db.Set<AuditEntry>().CountAsync(Cancellation)));
    }

    [Fact]
    public async Task Texts_that_are_too_long_are_cut_and_do_not_fail_the_change()
    {
        await using var host = await KernelHost.StartAsync();

        await host.WithDbAsync(db =>
        {
            new AuditTrail(db).Record("wang", "x", "E01", new string('长', 5000), KernelHost.Start);
            return db.SaveChangesAsync(Cancellation);
        });

        Assert.Equal(2000, await host.WithDbAsync(db => db.Set<AuditEntry>().Select(row => row.Details.Length).SingleAsync(Cancellation)));
    }

    [Fact]
    public async Task The_page_filters_by_who_what_and_beijing_day_and_shows_at_most_a_hundred_rows()
    {
        await using var host = await KernelHost.StartAsync();
        var password = await host.RegisterAsync("root", Role.Administrator);
        await host.WithDbAsync(db =>
        {
            var trail = new AuditTrail(db);
            for (var i = 0; i < 130; i++)
                trail.Record("many", "access.user-changed", $"row-{i:d3}", "", KernelHost.Start.AddSeconds(i));

            // 2026-11-23 00:00 in Beijing, still the 22nd in UTC.
            trail.Record("night", "access.user-disabled", "after-midnight", "", new DateTimeOffset(2026, 11, 22, 16, 0, 0, TimeSpan.Zero));
            return db.SaveChangesAsync(Cancellation);
        });
        using var browser = host.NewBrowser();
        await browser.TrySignInAsync("root", password);

        var first = await browser.ReadAsync("/admin/audit?who=many");
        var second = await browser.ReadAsync("/admin/audit?who=many&page=2");
        var day = await browser.ReadAsync("/admin/audit?from=2026-11-23&to=2026-11-23");
        var dayBefore = await browser.ReadAsync("/admin/audit?to=2026-11-22&what=access.user-disabled");

        Assert.Equal(100, first.Split("row-").Length - 1);
        Assert.Contains("130 条中的 1–100", first, StringComparison.Ordinal);
        Assert.Equal(30, second.Split("row-").Length - 1);
        Assert.Contains("after-midnight", day, StringComparison.Ordinal);
        Assert.DoesNotContain("row-", day, StringComparison.Ordinal);
        Assert.Contains("没有符合条件的记录", dayBefore, StringComparison.Ordinal);
    }
}
