using Microsoft.Extensions.Time.Testing;
using Microsoft.Playwright;
using Qingjian.Archive;
using Qingjian.Kernel;
using Qingjian.Network;

namespace Qingjian.Verify.Tests.Hosting;

/// <summary>The rooms started again over a copy of the data folder, and a user's browser in front of them.</summary>
internal sealed class RecordSite : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly string _folder;

    private RecordSite(WebApplication app, string folder) => (_app, _folder) = (app, folder);

    public string Folder => _folder;

    public Journal Journal => _app.Services.GetRequiredService<Journal>();

    public string Address => _app.Urls.First() + "/";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<RecordSite> StartAsync(DataFolder data, Action<string>? harm = null, TimeProvider? clock = null, params string[] witnesses)
    {
        var folder = data.Copy();
        harm?.Invoke(folder);
        var app = House.Build(folder, clock ?? new FakeTimeProvider(DataFolder.Now), witnesses);
        await app.Services.GetRequiredService<StationDirectory>().ReloadAsync(Cancel);
        await app.StartAsync(Cancel);
        await using var work = app.Services.CreateAsyncScope();
        var record = work.ServiceProvider.GetRequiredService<RecordReader>();
        while (record.Status is { Newest: null, Fault: null })
            await Task.Delay(5, Cancel);
        return new RecordSite(app, folder);
    }

    public async Task<IPage> SignInAsync(IBrowserContext context, string theme = "light", string language = "zh-CN", Scope? scope = null)
    {
        var page = await context.NewPageAsync();
        var name = $"user{Guid.CreateVersion7():N}"[..20];
        await using var work = _app.Services.CreateAsyncScope();
        var account = new NewAccount(name, name, Role.Officer, scope ?? Scope.Everything) { MustChangePassword = false };
        var registered = await work.ServiceProvider.GetRequiredService<AccountRegistration>().RegisterAsync(account, "test", Scope.Everything, Cancel);
        await page.GotoAsync($"{Address}theme/{theme}?returnUrl=/signin");
        await page.GotoAsync($"{Address}language/{language}?returnUrl=/signin");
        await page.FillAsync("#user", name);
        await page.FillAsync("#password", registered.OneTimePassword!);
        await page.ClickAsync("main button[type=submit]");
        await page.WaitForSelectorAsync(".app");
        return page;
    }

    /// <summary>Appends so many entries, and waits until a checkpoint covers them.</summary>
    public async Task GrowAsync(int entries)
    {
        for (var i = 0; i < entries; i++)
            Journal.Append(new NewEntry { Kind = EntryKind.LinkUp, ReceivedUtc = DataFolder.Now.ToUniversalTime(), Peer = "10.0.0.9:4000"u8 });
        await using var work = _app.Services.CreateAsyncScope();
        var record = work.ServiceProvider.GetRequiredService<RecordReader>();
        while (record.Status.Newest?.Size != Journal.LastPosition)
            await Task.Delay(5, Cancel);
    }

    /// <summary>The proof between two sizes, written to a file as the endpoint writes it.</summary>
    public async Task ProveAsync(long from, long to, string file)
    {
        await using var work = _app.Services.CreateAsyncScope();
        var bundle = work.ServiceProvider.GetRequiredService<RecordReader>().Consistency(from, to);
        await File.WriteAllTextAsync(file, System.Text.Json.JsonSerializer.Serialize(bundle, System.Text.Json.JsonSerializerOptions.Web), Cancel);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync(CancellationToken.None);
        await _app.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
