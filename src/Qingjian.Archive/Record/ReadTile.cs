using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Qingjian.Proof;

namespace Qingjian.Archive.Record;

/// <summary>One tile. Only those that the newest checkpoint covers: what lies beyond may not be durable yet.</summary>
internal static class ReadTile
{
    public static Results<FileContentHttpResult, NotFound> Handle(string path, RecordReader record)
    {
        if (!TilePath.TryParse($"tile/{path}", out var tile) || !Covers(record.Status.Newest?.Size ?? 0, tile) || record.Tile(tile) is not { } hashes)
            return TypedResults.NotFound();
        return TypedResults.File(hashes.ToArray(), "application/octet-stream");
    }

    // Compared without multiplying: the index comes from outside and may be any number.
    private static bool Covers(long size, TilePath tile)
    {
        var hashes = size >> (TilePath.Height * tile.Level);
        var first = hashes / TilePath.FullWidth;
        return tile.Index < first || (tile.Index == first && tile.Width <= hashes % TilePath.FullWidth);
    }
}
