namespace Qingjian.Proof.Tests.Tiles;

public sealed class TilePathTests
{
    // C2SP tlog-tiles, "Merkle Tree": index 1234067 is x001/x234/067.
    [Theory]
    [InlineData(0, 1234067, 256, "tile/0/x001/x234/067")]
    [InlineData(0, 0, 256, "tile/0/000")]
    [InlineData(3, 999, 17, "tile/3/999.p/17")]
    [InlineData(1, 1000, 1, "tile/1/x001/000.p/1")]
    public void Paths_are_those_of_the_specification(int level, long index, int width, string path)
    {
        var tile = new TilePath(level, index, width);
        Assert.Equal(path, tile.ToString());
        Assert.True(TilePath.TryParse(path, out var read));
        Assert.Equal(tile, read);
    }

    [Theory]
    [InlineData("")]
    [InlineData("tile")]
    [InlineData("tile/0")]
    [InlineData("tile/0/")]
    [InlineData("tile/0/00")]
    [InlineData("tile/0/0000")]
    [InlineData("tile/00/000")]
    [InlineData("tile/8/000")]
    [InlineData("tile/-1/000")]
    [InlineData("tile/0/x000/000")]
    [InlineData("tile/0/001/000")]
    [InlineData("tile/0/x001")]
    [InlineData("tile/0/000.p/0")]
    [InlineData("tile/0/000.p/256")]
    [InlineData("tile/0/000.p/01")]
    [InlineData("tile/0/000.p")]
    [InlineData("tile/0/../../etc/passwd")]
    [InlineData("tile/0/+01")]
    [InlineData("tile/entries/000")]
    public void Anything_else_is_not_a_path(string path) => Assert.False(TilePath.TryParse(path, out _));
}
