using Qingjian.Proof;

namespace Qingjian.Archive.Record;

/// <summary>Whether tiles, journal and the signed checkpoint still fit together; asked once, when the server starts.</summary>
internal static class RecordCheck
{
    /// <exception cref="RecordStoppedException">They do not.</exception>
    public static RecordCheckpoint Run(byte[] note, NoteKey key, RecordFolder folder, long journalEnd, CancellationToken cancellationToken)
    {
        if (!SignedCheckpoint.TryOpen(note, key, out var checkpoint))
            throw new RecordStoppedException(RecordFault.CheckpointNotSigned, "record/checkpoint");
        if (checkpoint.Size > journalEnd)
            throw new RecordStoppedException(RecordFault.JournalShorter, $"{journalEnd} < {checkpoint.Size}");
        try
        {
            var tree = new TileTree(folder);
            if (tree.FirstWrongTile(checkpoint.Size, cancellationToken) is { } tile)
                throw new RecordStoppedException(RecordFault.TileChanged, $"record/{tile}");
            if (tree.Root(checkpoint.Size) != checkpoint.Root)
                throw new RecordStoppedException(RecordFault.RootDiffers, checkpoint.Root.ToString());
        }
        catch (TileMissingException missing)
        {
            throw new RecordStoppedException(RecordFault.TileMissing, $"record/{missing.Tile}");
        }
        return checkpoint;
    }
}
