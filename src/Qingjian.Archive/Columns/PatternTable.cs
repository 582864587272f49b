using System.Runtime.InteropServices;

namespace Qingjian.Archive.Columns;

/// <summary>The patterns of a block, cut into pieces.</summary>
internal sealed class PatternTable
{
    private readonly List<PatternPiece> _pieces = [];
    private readonly List<(int Piece, int Field)> _firsts = [];

    public int Count => _firsts.Count - 1;

    public void Read(BodyReader body, int entries)
    {
        _pieces.Clear();
        _firsts.Clear();
        // Pattern 0 is always there.
        var count = body.Size(entries + 1);
        var field = 0;
        for (var i = 0; i < count; i++)
        {
            _firsts.Add((_pieces.Count, field));
            var length = body.Size(NewEntry.MaxPayloadBytes);
            Cut(body.Bytes(length), body.At - length, ref field);
        }
        _firsts.Add((_pieces.Count, field));
    }

    public ReadOnlySpan<PatternPiece> PiecesOf(int pattern) =>
        CollectionsMarshal.AsSpan(_pieces)[_firsts[pattern].Piece.._firsts[pattern + 1].Piece];

    /// <summary>Numbers of the columns of a pattern's fields.</summary>
    public (int First, int End) FieldsOf(int pattern) => (_firsts[pattern].Field, _firsts[pattern + 1].Field);

    private void Cut(ReadOnlySpan<byte> pattern, int at, ref int field)
    {
        while (pattern.Length > 0)
        {
            var length = pattern.IndexOfAny(ColumnForm.Hole, ColumnForm.Head);
            if (length != 0)
                _pieces.Add(new PatternPiece(at, length < 0 ? pattern.Length : length, -1, false));
            if (length < 0)
                return;
            var isHead = pattern[length] == ColumnForm.Head;
            _pieces.Add(new PatternPiece(at + length, 1, isHead ? -1 : field++, isHead));
            pattern = pattern[(length + 1)..];
            at += length + 1;
        }
    }
}
