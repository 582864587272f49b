namespace Qingjian.Archive.Columns;

/// <summary>What the encoder knows about one entry of a block; places count from the beginning of the block.</summary>
internal struct EncodedEntry
{
    public int At;
    public int Length;
    public int PayloadAt;
    public int FirstField;
    public int Pattern;
    public int Sender;
    public bool IsFramed;
    public long Received;
    public uint Behind;
    public Range Head;
}
