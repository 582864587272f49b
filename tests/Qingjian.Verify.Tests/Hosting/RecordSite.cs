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

    public string Address => _app.Urls.First() + "/";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<RecordSite> StartAsync(DataFolder data, Action<string>? harm = null)
    {
        var folder = data.Copy();
        harm?.Invoke(folder);
        var app = House.Build(folder, new FakeTimeProvider(DataFolder.Now));
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

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync(CancellationToken.None);
        await _app.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
