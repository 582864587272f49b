using System.Text.Json;
using Microsoft.Playwright;
using Qingjian.Verify.Tests.Hosting;

namespace Qingjian.Verify.Tests.Screens;

/// <summary>The whole way of a witness: a key, a first word, a second one after the record grew, and who asks for it offline.</summary>
public sealed class WitnessTests(DataFolder data, Chromium chromium) : IClassFixture<Chromium>, IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("qingjian-witness-").FullName;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_witness_co_signs_hands_in_and_the_page_and_the_verifier_show_it()
    {
        var (made, keys, _) = await Verifier.RunAsync("witness-key", "monitoring-society.example/w1", "--secret", In("secret"));
        Assert.Equal(0, made);
        var witness = keys.Split(Environment.NewLine)[0];
        await using var context = await chromium.NewContextAsync(1440, 900);
        // The tool signs by the real clock, so that the server must have it, too.
        await using var site = await RecordSite.StartAsync(data, clock: TimeProvider.System, witnesses: witness);
        var page = await site.SignInAsync(context);
        Assert.Equal(404, (await page.APIRequest.GetAsync(site.Address + "record/witnessed")).Status);

        await DownloadAsync(page, site, "record/checkpoint", "checkpoint");
        await CosignAsync();
        Assert.Equal(204, await HandInAsync(page, site, await File.ReadAllTextAsync(In("kept"), Cancel)));
        await site.GrowAsync(30);
        await DownloadAsync(page, site, "record/checkpoint", "checkpoint");
        await DownloadAsync(page, site, $"api/record/consistency/{data.Size}/{data.Size + 30}", "proof");
        await CosignAsync("--proof", In("proof"));
        Assert.Equal(204, await HandInAsync(page, site, await File.ReadAllTextAsync(In("kept"), Cancel)));
        Assert.Equal(400, await HandInAsync(page, site, data.Checkpoint));
        Assert.Equal(400, (await page.APIRequest.GetAsync($"{site.Address}api/record/consistency/5/4")).Status);

        await DownloadAsync(page, site, "record/witnessed", "witnessed");
        Assert.Equal(await File.ReadAllTextAsync(In("kept"), Cancel), await File.ReadAllTextAsync(In("witnessed"), Cancel));
        await page.GotoAsync(site.Address + "data/proof");
        Assert.Contains("monitoring-society.example/w1", await page.InnerTextAsync("main"), StringComparison.Ordinal);
        Assert.Contains($"见证了前 {data.Size + 30} 条", await page.InnerTextAsync("main"), StringComparison.Ordinal);
        if (Environment.GetEnvironmentVariable("QINGJIAN_SCREENS") is { Length: > 0 } screens)
            await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(screens, "record-witnesses.png"), FullPage = true });
        await AskForWitnessAsync(page, site, witness);
    }

    private async Task AskForWitnessAsync(IPage page, RecordSite site, string witness)
    {
        await DownloadAsync(page, site, "api/record/decisions/2/proof", "bundle");
        foreach (var question in new[] { new[] { "bundle", In("bundle") }, ["data", site.Folder], ["consistency", In("kept"), In("witnessed"), "--record", Path.Combine(site.Folder, "record")] })
        {
            var (code, output, error) = await Verifier.RunAsync([.. question, "--key", data.Key, "--witness", witness]);
            Assert.True((code, error) is (0, ""), output + error);
            Assert.Contains("witness monitoring-society.example/w1: co-signed at", output, StringComparison.Ordinal);
        }
        // The same key under another name is another witness.
        var (_, other, _) = await Verifier.RunAsync("witness-key", "other.example/w2", "--secret", In("secret2"));
        string[] both = ["bundle", In("bundle"), "--key", data.Key, "--witness", witness, "--witness", other.Split(Environment.NewLine)[0]];
        var (refused, said, _) = await Verifier.RunAsync(both);
        Assert.Equal(1, refused);
        Assert.Contains("1 of the named witnesses co-signed it, 2 are needed", said, StringComparison.Ordinal);
        Assert.Equal(0, (await Verifier.RunAsync([.. both, "--witnesses-needed", "1"])).Code);
        Assert.Equal(2, (await Verifier.RunAsync([.. both, "--witnesses-needed", "3"])).Code);
    }

    // A witness that has signed once signs nothing that does not follow from it.
    [Fact]
    public async Task A_witness_does_not_sign_what_it_cannot_follow()
    {
        await Verifier.RunAsync("witness-key", "w.example", "--secret", In("secret"));
        await File.WriteAllTextAsync(In("checkpoint"), data.Checkpoint, Cancel);
        await File.WriteAllTextAsync(In("proof"), """{"format":"qingjian-consistency/1","from":0,"to":1,"proof":[]}""", Cancel);
        string[] ask = ["cosign", In("checkpoint"), "--key", data.Key, "--secret", In("secret"), "--kept", In("kept")];
        Assert.Equal(2, (await Verifier.RunAsync([.. ask, "--proof", In("proof")])).Code);
        Assert.Equal(0, (await Verifier.RunAsync(ask)).Code);
        var kept = await File.ReadAllTextAsync(In("kept"), Cancel);
        Assert.Equal(2, (await Verifier.RunAsync(ask)).Code);
        await File.WriteAllTextAsync(In("checkpoint"), data.Checkpoint.Replace($"\n{data.Size}\n", $"\n{data.Size + 1}\n", StringComparison.Ordinal), Cancel);
        Assert.Equal(1, (await Verifier.RunAsync([.. ask, "--proof", In("proof")])).Code);
        Assert.Equal(kept, await File.ReadAllTextAsync(In("kept"), Cancel));
    }

    private string In(string name) => Path.Combine(_folder, name);

    private async Task CosignAsync(params string[] proof)
    {
        var (code, output, error) = await Verifier.RunAsync(["cosign", In("checkpoint"), "--key", data.Key, "--secret", In("secret"), "--kept", In("kept"), .. proof]);
        Assert.True((code, error) is (0, ""), output + error);
    }

    private async Task DownloadAsync(IPage page, RecordSite site, string path, string name)
    {
        var answer = await page.APIRequest.GetAsync(site.Address + path);
        Assert.Equal(200, answer.Status);
        await File.WriteAllBytesAsync(In(name), await answer.BodyAsync(), Cancel);
    }

    private static async Task<int> HandInAsync(IPage page, RecordSite site, string note)
    {
        var answer = await page.APIRequest.PostAsync(site.Address + "api/record/cosignatures", new APIRequestContextOptions
        {
            Headers = [new("Content-Type", "application/json")],
            DataString = JsonSerializer.Serialize(new { note }),
        });
        return answer.Status;
    }
}
