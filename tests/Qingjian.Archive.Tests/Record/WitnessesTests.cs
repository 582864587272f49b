using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Org.BouncyCastle.Crypto.Parameters;
using Org.BouncyCastle.Crypto.Signers;
using Qingjian.Archive.Record;
using Qingjian.Proof;

namespace Qingjian.Archive.Tests.Record;

public sealed class WitnessesTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Words_of_two_witnesses_on_one_checkpoint_are_kept_together_and_survive_a_restart()
    {
        await using var house = new RecordHarness();
        house.AppendMany(300);
        await house.Project();
        var (note, witnesses) = (house.Record.Newest!.Note, Witnesses(house, "a.example", "b.example"));
        Assert.Null(witnesses.Newest);
        Assert.Equal(CosignatureAnswer.Kept, await AddAsync(witnesses, note + Line(note, "a.example", house)));
        Assert.Equal(CosignatureAnswer.Kept, await AddAsync(witnesses, note + Line(note, "b.example", house)));
        Assert.Equal(["a.example", "b.example"], Witnesses(house, "a.example", "b.example").Newest!.Cosignatures.Select(one => one.Witness.Name));
        Assert.Equal(300, witnesses.Newest!.Size);
        Assert.Equal(house.Record.Newest.SignatureLine, witnesses.Newest.SignatureLine);
    }

    [Fact]
    public async Task An_earlier_checkpoint_is_taken_although_its_partial_tiles_are_gone()
    {
        await using var house = new RecordHarness();
        house.AppendMany(130);
        await house.Project();
        var note = house.Record.Newest!.Note;
        for (var i = 0; i < 5; i++)
        {
            house.AppendMany(200);
            await house.Project();
        }
        var witnesses = Witnesses(house, "a.example");
        Assert.Equal(CosignatureAnswer.Kept, await AddAsync(witnesses, note + Line(note, "a.example", house)));
        Assert.Equal(130, witnesses.Newest!.Size);
    }

    [Fact]
    public async Task What_is_not_right_is_refused_for_its_reason()
    {
        await using var house = new RecordHarness();
        house.AppendMany(20);
        await house.Project();
        var (note, witnesses) = (house.Record.Newest!.Note, Witnesses(house, "a.example"));
        Assert.Equal(CosignatureAnswer.NoKnownWitness, await AddAsync(witnesses, note));
        Assert.Equal(CosignatureAnswer.NoKnownWitness, await AddAsync(witnesses, note + Line(note, "c.example", house)));
        Assert.Equal(CosignatureAnswer.NotOurs, await AddAsync(witnesses, note.Replace("\n20\n", "\n19\n", StringComparison.Ordinal) + Line(note, "a.example", house)));
        Assert.Equal(CosignatureAnswer.NotOurs, await AddAsync(witnesses, "x"));
        Assert.Equal(CosignatureAnswer.InTheFuture, await AddAsync(witnesses, note + Line(note, "a.example", house, TimeSpan.FromHours(1))));
        Assert.Null(witnesses.Newest);
    }

    // Two records under one key: a split view, which is what witnesses are for.
    [Fact]
    public async Task A_checkpoint_that_our_key_signed_over_something_else_is_told_apart()
    {
        await using var house = new RecordHarness();
        house.AppendMany(20);
        await house.Project();
        var witnesses = Witnesses(house, "a.example");
        foreach (var (size, expected) in new[] { (10, CosignatureAnswer.OtherRoot), (20, CosignatureAnswer.OtherRoot), (21, CosignatureAnswer.Ahead) })
        {
            Assert.True(NoteSigner.TryParse((await File.ReadAllTextAsync(Path.Combine(house.Folder, "keys", "record-signing.key"), Cancel)).Trim(), out var signer));
            var other = SignedNote.Sign(new Checkpoint(signer.Key.Name, size, TreeHashing.Leaf("other"u8)) { Extensions = ["time 2026-11-22T07:00:00Z"] }.ToString(), signer);
            Assert.Equal(expected, await AddAsync(witnesses, other + Line(other, "a.example", house)));
        }
    }

    private static Witnesses Witnesses(RecordHarness house, params string[] names) =>
        new(new ArchiveOptions { Folder = house.Folder, RecordWitnesses = [.. names.Select(KeyOf)] }, house.Record, house.Time);

    private static Task<CosignatureAnswer> AddAsync(Witnesses witnesses, string note) => witnesses.AddAsync(Encoding.UTF8.GetBytes(note), Cancel);

    private static Ed25519PrivateKeyParameters SecretOf(string name) => new(SHA256.HashData(Encoding.UTF8.GetBytes(name)));

    private static byte[] IdOf(string name) => SHA256.HashData([.. Encoding.UTF8.GetBytes(name), 10, 4, .. SecretOf(name).GeneratePublicKey().GetEncoded()])[..4];

    private static string KeyOf(string name) =>
        $"{name}+{Convert.ToHexStringLower(IdOf(name))}+{Convert.ToBase64String([4, .. SecretOf(name).GeneratePublicKey().GetEncoded()])}";

    // The line of a witness, made by the steps of the specification.
    private static string Line(string note, string name, RecordHarness house, TimeSpan ahead = default)
    {
        var (text, seconds) = (note[..(note.LastIndexOf("\n\n", StringComparison.Ordinal) + 1)], (house.Time.GetUtcNow() + ahead).ToUnixTimeSeconds());
        var signer = new Ed25519Signer();
        signer.Init(forSigning: true, SecretOf(name));
        signer.BlockUpdate(Encoding.UTF8.GetBytes($"cosignature/v1\ntime {seconds}\n{text}"));
        var time = new byte[8];
        BinaryPrimitives.WriteInt64BigEndian(time, seconds);
        return $"— {name} {Convert.ToBase64String([.. IdOf(name), .. time, .. signer.GenerateSignature()])}\n";
    }
}
