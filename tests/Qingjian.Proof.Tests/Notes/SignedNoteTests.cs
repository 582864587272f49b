using System.Text;

namespace Qingjian.Proof.Tests.Notes;

/// <summary>The example of C2SP signed-note and of Go's sumdb/note (note_test.go): one key, one text, one signature.</summary>
public sealed class SignedNoteTests
{
    private const string Public = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
    private const string Secret = "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz";
    private const string Text = "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n";
    private const string Note = Text + "\n— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";

    [Fact]
    public void The_published_note_opens()
    {
        Assert.True(SignedNote.TryOpen(Encoding.UTF8.GetBytes(Note), Key, out var text));
        Assert.Equal(Text, text);
    }

    [Fact]
    public void Signing_gives_the_published_note()
    {
        Assert.True(NoteSigner.TryParse(Secret, out var signer));
        Assert.Equal(Note, SignedNote.Sign(Text, signer));
        Assert.Equal(Public, signer.Key.ToString());
        Assert.Equal(Secret, signer.ToSecret());
    }

    [Fact]
    public void No_byte_of_a_note_can_be_changed()
    {
        var note = Encoding.UTF8.GetBytes(Note);
        for (var i = 0; i < note.Length; i++)
        {
            note[i] ^= 1;
            Assert.False(SignedNote.TryOpen(note, Key, out _), $"byte {i}");
            note[i] ^= 1;
        }
    }

    [Fact]
    public void No_part_of_a_key_is_a_key()
    {
        for (var from = 0; from <= Public.Length; from++)
            for (var to = from; to <= Public.Length; to++)
                Assert.Equal((from, to) == (0, Public.Length), NoteKey.TryParse(Public[from..to], out _));
    }

    [Fact]
    public void A_signature_of_somebody_else_is_passed_over_but_is_not_enough()
    {
        var other = NoteSigner.Create("somebody");
        var both = Note + SignedNote.Sign(Text, other)[(Text.Length + 1)..];
        Assert.True(SignedNote.TryOpen(Encoding.UTF8.GetBytes(both), Key, out _));
        Assert.True(SignedNote.TryOpen(Encoding.UTF8.GetBytes(both), other.Key, out _));
        Assert.False(SignedNote.TryOpen(Encoding.UTF8.GetBytes(Note), other.Key, out _));
    }

    [Fact]
    public void A_new_key_is_read_back_and_signs()
    {
        var signer = NoteSigner.Create("qingjian.example/record");
        Assert.True(NoteSigner.TryParse(signer.ToSecret(), out var read));
        Assert.True(NoteKey.TryParse(signer.Key.ToString(), out var key));
        Assert.True(SignedNote.TryOpen(Encoding.UTF8.GetBytes(SignedNote.Sign("清鉴\n", read)), key, out var text));
        Assert.Equal("清鉴\n", text);
    }

    [Theory]
    [InlineData("no line feed")]
    [InlineData("tab\there\n")]
    public void A_text_of_another_form_is_not_signed(string text) =>
        Assert.Throws<ArgumentException>(() => SignedNote.Sign(text, NoteSigner.Create("me")));

    private static NoteKey Key => NoteKey.TryParse(Public, out var key) ? key : throw new FormatException(Public);
}
