using Org.BouncyCastle.Crypto.Engines;
using Org.BouncyCastle.Crypto.Parameters;

namespace Qingjian.Hj212.Encryption;

/// <summary>SM4 in ECB without padding over the whole blocks of a region; a rest shorter than a block stays as it is (HJ 212-2025 A.2,
/// second-hand).</summary>
internal static class Sm4Region
{
    public static void Encrypt(Sm4Key key, Span<byte> region) => Transform(key, region, isEncryption: true);

    public static void Decrypt(Sm4Key key, Span<byte> region) => Transform(key, region, isEncryption: false);

    private static void Transform(Sm4Key key, Span<byte> region, bool isEncryption)
    {
        var engine = new SM4Engine();
        engine.Init(isEncryption, new KeyParameter(key.ToBytes()));
        for (; region.Length >= Sm4Key.Length; region = region[Sm4Key.Length..])
        {
            var block = region[..Sm4Key.Length];
            engine.ProcessBlock(block, block);
        }
    }
}
