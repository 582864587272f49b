using Qingjian.Hj212;

namespace Qingjian.Simulator.Client;

/// <summary>Encrypts and opens frames of a station with a key (HJ 212-2025 6.4.4, second-hand); without one everything stays
/// plain. The host may change the key (CN 1014).</summary>
internal sealed class FrameSeal(Sm4Key? key)
{
    private volatile Sm4Key? _key = key;

    public Sm4Key? Key
    {
        get => _key;
        set => _key = value;
    }

    public byte[] Close(byte[] frame, int command) =>
        _key is { } key && EncryptedFrame.Covers(command) ? EncryptedFrame.Close(frame, key) : frame;

    public bool TryOpen(ReadOnlySpan<byte> raw, out byte[] plain)
    {
        plain = [];
        return _key is { } key && EncryptedFrame.TryOpen(raw, key, out plain);
    }
}
