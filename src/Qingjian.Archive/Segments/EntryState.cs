namespace Qingjian.Archive.Segments;

/// <summary>What stands at a place where an entry should begin.</summary>
internal enum EntryState
{
    Whole,
    Cut,
    Damaged,
}
