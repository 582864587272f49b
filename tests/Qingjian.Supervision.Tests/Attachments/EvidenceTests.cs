using System.Net;
using Qingjian.Kernel;
using Qingjian.Supervision.Attachments;
using Qingjian.Supervision.Tests.Hosting;
using Qingjian.Supervision.Tests.Issues;

namespace Qingjian.Supervision.Tests.Attachments;

public sealed class EvidenceTests
{
    [Theory]
    [InlineData(new byte[] { 0x4D, 0x5A, 0x90, 0x00 })]
    [InlineData(new byte[] { 0x7F, 0x45, 0x4C, 0x46 })]
    [InlineData(new byte[] { 0x3C, 0x73, 0x76, 0x67 })]
    [InlineData(new byte[] { })]
    public void What_is_no_photo_or_document_by_content_is_refused_whatever_its_name(byte[] content) =>
        Assert.Equal(IssueRule.WrongType, Assert.Single(AttachmentRules.Check([new("photo.jpg", content, null)], SupervisionHost.Start)).Rule);

    [Fact]
    public void A_file_of_ten_megabytes_is_taken_and_one_byte_more_is_not()
    {
        var whole = new byte[10 * 1024 * 1024 + 1];
        WholeWay.Png.CopyTo(whole, 0);
        Assert.Empty(AttachmentRules.Check([new("a.png", whole.AsMemory(..^1), null)], SupervisionHost.Start));
        Assert.Equal(IssueRule.TooLarge, Assert.Single(AttachmentRules.Check([new("a.png", whole, null)], SupervisionHost.Start)).Rule);
    }

    [Theory]
    [InlineData("../../etc/passwd", "passwd"), InlineData("C:\\x\\y.png", "y.png"), InlineData("a\r\nb\".png", "ab.png"), InlineData("..", ".."), InlineData("", "file")]
    public void A_name_loses_its_folders_and_control_characters(string sent, string kept) =>
        Assert.Equal(kept, AttachmentRules.NameOf(new(sent, WholeWay.Png, null)));

    [Fact]
    public async Task Content_is_kept_once_under_its_hash_and_nothing_else_can_be_opened()
    {
        var root = Directory.CreateTempSubdirectory("qj-att-");
        var folder = new AttachmentFolder(Path.Combine(root.FullName, "attachments"));
        // FIPS 180-2, appendix B.1: SHA-256 of "abc".
        var hash = await folder.KeepAsync("abc"u8.ToArray(), TestContext.Current.CancellationToken);
        Assert.Equal("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", hash);
        Assert.Equal(hash, await folder.KeepAsync("abc"u8.ToArray(), TestContext.Current.CancellationToken));
        Assert.Single(Directory.GetFiles(root.FullName, "*", SearchOption.AllDirectories));
        await File.WriteAllTextAsync(Path.Combine(root.FullName, "secret"), "x", TestContext.Current.CancellationToken);
        Assert.Null(folder.Open("../secret"));
        Assert.Null(folder.Open("../../../../../../../../../../../../../../../../../../../../etc/passwd"));
        Assert.Null(folder.Open(hash.ToUpperInvariant()));
        using (var content = folder.Open(hash))
            Assert.Equal(3, content!.Length);
        root.Delete(recursive: true);
    }

    [Fact]
    public async Task Evidence_is_served_within_the_scope_only_and_never_as_anything_that_runs()
    {
        await using var host = await SupervisionHost.StartAsync();
        var number = await WholeWay.UntilEvidenceAsync(host);
        var hash = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(WholeWay.Png));
        var path = $"/api/supervision/issues/{number}/evidence/";
        using var own = await host.SignInAsync("own", Role.OperatorEngineer, new("", host.OperatorA));
        using var photo = await own.GetAsync(path + hash);
        Assert.Equal(("image/png", "nosniff"), (photo.Content.Headers.ContentType!.MediaType, photo.Headers.GetValues("X-Content-Type-Options").Single()));
        Assert.Equal(WholeWay.Png, await photo.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        using var traversal = await own.GetAsync(path + "..%2F..%2Ftest.sqlite");
        Assert.Equal(HttpStatusCode.NotFound, traversal.StatusCode);
        using var other = await host.SignInAsync("other", Role.OperatorEngineer, new("", host.OperatorB));
        using var hidden = await other.GetAsync(path + hash);
        Assert.Equal(HttpStatusCode.NotFound, hidden.StatusCode);
    }
}
