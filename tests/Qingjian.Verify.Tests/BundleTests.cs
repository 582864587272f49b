using System.Text.Json.Nodes;
using Qingjian.Verify.Tests.Hosting;

namespace Qingjian.Verify.Tests;

public sealed class BundleTests(DataFolder data) : IDisposable
{
    private readonly string _file = Path.GetTempFileName();

    public void Dispose() => File.Delete(_file);

    [Fact]
    public async Task The_frame_of_a_value_is_shown_to_be_recorded_without_its_password()
    {
        var (code, output, error) = await CheckAsync(data.ValueBundle);
        Assert.Equal((0, ""), (code, error));
        Assert.Contains("a34004-Avg=43", output, StringComparison.Ordinal);
        Assert.Contains("PW=;MN=MNN1", output, StringComparison.Ordinal);
        Assert.DoesNotContain(DataFolder.Password, output, StringComparison.Ordinal);
        Assert.EndsWith($"All is well.{Environment.NewLine}", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_decision_is_shown_to_be_recorded()
    {
        var (code, output, error) = await CheckAsync(data.DecisionBundle);
        Assert.Equal((0, ""), (code, error));
        Assert.Contains("\"number\":2", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("entry")]
    [InlineData("salt")]
    [InlineData("proof")]
    public async Task A_changed_byte_is_found(string field)
    {
        var (code, output, _) = await CheckAsync(Change(field));
        Assert.Equal(1, code);
        Assert.Contains("does not lead to the signed root", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_changed_checkpoint_is_found()
    {
        var bundle = JsonNode.Parse(data.ValueBundle)!;
        bundle["checkpoint"] = ((string)bundle["checkpoint"]!).Replace($"\n{data.Size}\n", $"\n{data.Size + 1}\n", StringComparison.Ordinal);
        var (code, output, _) = await CheckAsync(bundle.ToJsonString());
        Assert.Equal(1, code);
        Assert.Contains("WRONG checkpoint", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_place_of_the_same_entry_is_found()
    {
        var bundle = JsonNode.Parse(data.ValueBundle)!;
        bundle["leafIndex"] = (long)bundle["leafIndex"]! + 1;
        var (code, output, _) = await CheckAsync(bundle.ToJsonString());
        Assert.Equal(1, code);
        Assert.Contains("it stands at position", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_key_of_another_record_does_not_fit()
    {
        var (code, output, _) = await CheckAsync(data.ValueBundle, "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW");
        Assert.Equal(1, code);
        Assert.Contains("PeterNeumann", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_read_is_refused()
    {
        Assert.Equal(2, (await CheckAsync("{")).Code);
        Assert.Equal(2, (await CheckAsync("""{"format":"other/1"}""")).Code);
        Assert.Equal(2, (await CheckAsync(data.ValueBundle, "no key")).Code);
        Assert.Equal(2, (await Verifier.RunAsync("bundle", "/does/not/exist.json", "--key", data.Key)).Code);
        Assert.Equal(2, (await Verifier.RunAsync("bundle")).Code);
        Assert.Equal(2, (await Verifier.RunAsync("neither")).Code);
    }

    private string Change(string field)
    {
        var bundle = JsonNode.Parse(data.ValueBundle)!;
        var holder = field == "proof" ? bundle[field]![1]! : bundle[field]!;
        var bytes = Convert.FromBase64String((string)holder!);
        bytes[^1] ^= 1;
        holder.ReplaceWith(Convert.ToBase64String(bytes));
        return bundle.ToJsonString();
    }

    private async Task<(int Code, string Output, string Error)> CheckAsync(string bundle, string? key = null)
    {
        await File.WriteAllTextAsync(_file, bundle, TestContext.Current.CancellationToken);
        return await Verifier.RunAsync("bundle", _file, "--key", key ?? data.Key);
    }
}
