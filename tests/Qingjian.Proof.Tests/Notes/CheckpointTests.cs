namespace Qingjian.Proof.Tests.Notes;

public sealed class CheckpointTests
{
    // The example body of C2SP tlog-checkpoint.
    private const string Body = "example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n";

    [Fact]
    public void The_published_body_is_read_and_written()
    {
        Assert.True(Checkpoint.TryParse(Body, out var checkpoint));
        Assert.Equal("example.com/behind-the-sofa", checkpoint.Origin);
        Assert.Equal(20852163, checkpoint.Size);
        Assert.Equal("CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=", checkpoint.Root.ToBase64());
        Assert.Equal(Body, checkpoint.ToString());
    }

    [Fact]
    public void Extension_lines_are_kept()
    {
        Assert.True(Checkpoint.TryParse(Body + "time 1700000000\n", out var checkpoint));
        Assert.Equal(["time 1700000000"], checkpoint.Extensions);
        Assert.Equal(Body + "time 1700000000\n", checkpoint.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("origin\n1\n")]
    [InlineData("\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n")]
    [InlineData("origin\n01\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n")]
    [InlineData("origin\n-1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n")]
    [InlineData("origin\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2=\n")]
    [InlineData("origin\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=")]
    [InlineData("origin\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n\n")]
    public void Another_form_is_refused(string text) => Assert.False(Checkpoint.TryParse(text, out _));
}
