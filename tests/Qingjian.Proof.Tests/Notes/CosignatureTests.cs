using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Org.BouncyCastle.Crypto.Parameters;
using Org.BouncyCastle.Crypto.Signers;

namespace Qingjian.Proof.Tests.Notes;

/// <summary>Cosignatures made by hand from the steps of C2SP tlog-cosignature, with the key of RFC 8032 §7.1 test 1 and the
/// checkpoint of the specification's example.</summary>
public sealed class CosignatureTests
{
    private const string Name = "witness.example.com/w1";
    private const string Text = "example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n";
    private const string LogLine = "— example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=\n";
    private const long Time = 1679315147;
    private static readonly byte[] _seed = Convert.FromHexString("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60");
    private static readonly byte[] _public = Convert.FromHexString("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");

    private static WitnessKey Key
    {
        get
        {
            var id = Convert.ToHexStringLower(SHA256.HashData([.. Encoding.UTF8.GetBytes(Name), 0x0A, 0x04, .. _public])[..4]);
            Assert.True(WitnessKey.TryParse($"{Name}+{id}+{Convert.ToBase64String([4, .. _public])}", out var key));
            return key;
        }
    }

    [Fact]
    public void A_cosignature_below_the_log_s_own_is_found_with_its_time()
    {
        var found = Assert.Single(Cosignature.Of(Encoding.UTF8.GetBytes(Text + "\n" + LogLine + Line(Time)), [Key]));
        Assert.Equal(DateTimeOffset.FromUnixTimeSeconds(Time), found.SignedUtc);
        Assert.Equal(Line(Time), found.Line + "\n");
    }

    [Fact]
    public void No_byte_of_text_or_cosignature_can_be_changed()
    {
        var note = Encoding.UTF8.GetBytes(Text + "\n" + Line(Time));
        for (var i = 0; i < note.Length; i++)
        {
            note[i] ^= 1;
            Assert.Empty(Cosignature.Of(note, [Key]));
            note[i] ^= 1;
        }
        Assert.Single(Cosignature.Of(note, [Key]));
    }

    [Fact]
    public void Another_time_is_another_message()
    {
        var bytes = Convert.FromBase64String(Line(Time).TrimEnd().Split(' ')[^1]);
        BinaryPrimitives.WriteInt64BigEndian(bytes.AsSpan(4), Time + 1);
        Assert.Empty(Cosignature.Of(Encoding.UTF8.GetBytes($"{Text}\n— {Name} {Convert.ToBase64String(bytes)}\n"), [Key]));
    }

    [Fact]
    public void Of_several_the_newest_counts_and_unknown_ones_do_not()
    {
        var note = Encoding.UTF8.GetBytes(Text + "\n" + LogLine + Line(Time) + Line(Time + 60) + Line(Time + 30) + "— witness.example.com/w2 jWbPPwAAAABkGFDLEZMHwSRaJNiIDoe9DYn/zXcrtPHeolMI5OWXEhZCB9dlrDJsX3b2oyin1nPZqhf5nNo0xUe+mbIUBkBIfZ+qnA==\n");
        Assert.Equal(Time + 60, Assert.Single(Cosignature.Of(note, [Key])).SignedUtc.ToUnixTimeSeconds());
        Assert.Empty(Cosignature.Of(note, []));
    }

    [Fact]
    public void A_plain_signature_by_the_same_key_is_no_cosignature()
    {
        Assert.True(NoteSigner.TryParse(Secret(), out var signer));
        Assert.Empty(Cosignature.Of(Encoding.UTF8.GetBytes(SignedNote.Sign(Text, signer)), [Key]));
        Assert.False(WitnessKey.TryParse(signer.Key.ToString(), out _));
        Assert.False(NoteKey.TryParse(Key.ToString(), out _));
    }

    [Theory]
    [InlineData("")]
    [InlineData("witness")]
    [InlineData("witness+00000000+BNdamAGCsQq31Uv+08lkBzoO4XLz2qYjJa8CGmj3B1Ea")]
    [InlineData("wit ness+00000000+BNdamAGCsQq31Uv+08lkBzoO4XLz2qYjJa8CGmj3B1Ea")]
    public void What_is_no_key_is_refused(string text) => Assert.False(WitnessKey.TryParse(text, out _));

    // PRIVATE+KEY+name+id+base64(0x01 ‖ seed), whose id is of algorithm 1.
    private static string Secret()
    {
        var id = Convert.ToHexStringLower(SHA256.HashData([.. Encoding.UTF8.GetBytes(Name), 0x0A, 0x01, .. _public])[..4]);
        return $"PRIVATE+KEY+{Name}+{id}+{Convert.ToBase64String([1, .. _seed])}";
    }

    private static string Line(long seconds)
    {
        var signer = new Ed25519Signer();
        signer.Init(forSigning: true, new Ed25519PrivateKeyParameters(_seed));
        signer.BlockUpdate(Encoding.UTF8.GetBytes($"cosignature/v1\ntime {seconds}\n{Text}"));
        var time = new byte[8];
        BinaryPrimitives.WriteInt64BigEndian(time, seconds);
        var id = SHA256.HashData([.. Encoding.UTF8.GetBytes(Name), 0x0A, 0x04, .. _public])[..4];
        return $"— {Name} {Convert.ToBase64String([.. id, .. time, .. signer.GenerateSignature()])}\n";
    }
}
