using System.Buffers.Binary;
using System.IO.Hashing;
using ZstdSharp;

namespace Qingjian.Archive.Columns;

/// <summary>Packs a block of whole entries: <c>magic(4) CRC-32 of the entries(4) bytes of the body(4)</c>, then the body as one Zstandard
/// frame.</summary>
internal sealed class ColumnBlockWriter(int level) : IDisposable
{
    private readonly BlockEncoder _encoder = new();
    private readonly Compressor _compressor = new(level);
    private byte[] _packed = [];

    /// <summary>The packed block, valid until the next one.</summary>
    public ReadOnlySpan<byte> Pack(ReadOnlyMemory<byte> plain)
    {
        var body = _encoder.Encode(plain);
        var bound = ColumnForm.BlockHeaderBytes + Compressor.GetCompressBound(body.Length);
        if (_packed.Length < bound)
            _packed = new byte[bound];
        ColumnForm.Magic.CopyTo(_packed);
        BinaryPrimitives.WriteUInt32LittleEndian(_packed.AsSpan(4), Crc32.HashToUInt32(plain.Span));
        BinaryPrimitives.WriteInt32LittleEndian(_packed.AsSpan(8), body.Length);
        return _packed.AsSpan(0, ColumnForm.BlockHeaderBytes + _compressor.Wrap(body, _packed.AsSpan(ColumnForm.BlockHeaderBytes)));
    }

    public void Dispose() => _compressor.Dispose();
}
