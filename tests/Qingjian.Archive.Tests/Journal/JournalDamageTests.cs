namespace Qingjian.Archive.Tests.Journal;

public sealed class JournalDamageTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_flipped_bit_in_a_closed_segment_is_an_error_that_names_file_and_offset(bool packed)
    {
        var disk = await Filled(packed);
        var name = disk.List()[0];
        Assert.EndsWith(packed ? ".qjz" : ".qjl", name, StringComparison.Ordinal);
        disk.Flip(name, 200);
        var damage = await Assert.ThrowsAsync<JournalDamagedException>(async () =>
        {
            await using var journal = JournalScript.Open(disk);
            journal.ReadAll();
        });
        Assert.Equal(name, damage.File);
        Assert.InRange(damage.Offset, 24, 200);
        Assert.Contains($"'{name}' is damaged at byte offset {damage.Offset}", damage.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_flipped_bit_in_the_last_segment_before_entries_known_durable_is_damage_and_not_a_torn_tail()
    {
        var disk = new ForgetfulDisk();
        await using (var journal = JournalScript.Open(disk))
            for (var i = 1; i <= 4; i++)
                await journal.WaitDurableAsync(journal.Append("same length " + i), Cancel);
        disk.Flip(disk.List()[0], 24 + 60);
        var damage = Assert.Throws<JournalDamagedException>(() => JournalScript.Open(disk));
        Assert.Equal(24, damage.Offset);
    }

    [Fact]
    public async Task A_torn_tail_is_cut_and_kept_as_evidence()
    {
        var disk = new ForgetfulDisk();
        await using (var journal = JournalScript.Open(disk))
            for (var i = 1; i <= 3; i++)
                await journal.WaitDurableAsync(journal.Append(JournalScript.Payload(i)), Cancel);
        var name = disk.List()[0];
        using (var file = disk.Open(name))
            file.Truncate(file.Length - 5);
        await using var again = JournalScript.Open(disk);
        Assert.Equal([JournalScript.Payload(1), JournalScript.Payload(2)], again.ReadAll());
        Assert.Contains(disk.List(), other => other.StartsWith(name, StringComparison.Ordinal) && other.EndsWith(".torn", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_missing_segment_is_an_error_that_names_the_missing_positions()
    {
        var disk = await Filled(packed: false);
        disk.Delete(disk.List()[1]);
        var damage = Assert.Throws<JournalDamagedException>(() => JournalScript.Open(disk));
        Assert.Matches("positions [0-9]+ to [0-9]+ are missing", damage.Message);
    }

    private static async Task<ForgetfulDisk> Filled(bool packed)
    {
        var disk = new ForgetfulDisk();
        await using var journal = JournalScript.Open(disk);
        for (var i = 1; i <= 80; i++)
            await journal.WaitDurableAsync(journal.Append(JournalScript.Payload(i)), Cancel);
        if (packed)
            journal.PackClosed(disk);
        return disk;
    }
}
