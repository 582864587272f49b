namespace Qingjian.Archive.Columns;

/// <summary>One field of all frames of a pattern, where it lies in the body or among the numbers, and how far it was read.</summary>
internal struct FieldColumn
{
    public byte Form;
    public int At;
    public int End;
    public int Numbers;
    public int Next;
}
