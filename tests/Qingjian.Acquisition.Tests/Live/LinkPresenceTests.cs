using System.Buffers;
using Microsoft.Extensions.Logging.Abstractions;
using Qingjian.Acquisition.Live;
using Qingjian.Archive;

namespace Qingjian.Acquisition.Tests.Live;

/// <summary>Links as the journal tells them, of one server and of several.</summary>
public sealed class LinkPresenceTests : IAsyncDisposable
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 22, 4, 0, 0, TimeSpan.Zero);
    private readonly string _folder = Directory.CreateTempSubdirectory("qingjian-presence-").FullName;
    private readonly Journal _journal;

    public LinkPresenceTests() => _journal = Journal.Open(new JournalOptions { Folder = _folder, GroupInterval = TimeSpan.Zero }, NullLogger.Instance);

    [Fact]
    public async Task A_start_alone_ends_every_link_and_one_beside_others_only_its_own()
    {
        Up(7, 1, "");
        _journal.AppendGatewayStarted(Noon, "a", hasOthers: false);
        Up(7, 2, "a");
        Up(8, 3, "b");
        Up(8, 4, "a");
        _journal.AppendGatewayStarted(Noon, "b", hasOthers: true);

        var links = await ReadAsync();

        Assert.Equal((1, 1), (links.CountOf(7), links.CountOf(8)));
        Assert.Equal([7, 8], links.TakeChanged().Order());
        Assert.Empty(links.TakeChanged());
    }

    [Fact]
    public async Task A_server_that_is_gone_takes_its_links_along_and_the_others_keep_theirs()
    {
        Up(7, 1, "a");
        Up(7, 2, "b");
        Up(8, 3, "b");
        _journal.AppendGatewayGone("b", Noon, Noon.AddSeconds(6));

        var links = await ReadAsync();

        Assert.Equal((1, 0), (links.CountOf(7), links.CountOf(8)));
    }

    [Fact]
    public async Task What_is_told_twice_counts_once_and_an_end_without_a_link_is_nothing()
    {
        Up(7, 1, "a");
        Up(7, 1, "a");
        Down(9, 1);

        var links = await ReadAsync();

        Assert.Equal((1, 0), (links.CountOf(7), links.CountOf(9)));
    }

    public async ValueTask DisposeAsync()
    {
        await _journal.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private void Up(int station, ulong link, string server) => _journal.Append(new NewEntry
    {
        Kind = EntryKind.LinkUp, StationId = station, LinkId = link, ReceivedUtc = Noon, Payload = new ReadOnlySequence<byte>(System.Text.Encoding.UTF8.GetBytes(server)),
    });

    private void Down(int station, ulong link) => _journal.Append(new NewEntry { Kind = EntryKind.LinkDown, StationId = station, LinkId = link, ReceivedUtc = Noon });

    private async Task<LinkPresence> ReadAsync()
    {
        await _journal.WaitDurableAsync(_journal.LastPosition, TestContext.Current.CancellationToken);
        var links = new LinkPresence();
        using var cursor = _journal.ReadFrom(1);
        var batch = new JournalBatch();
        while (cursor.TryRead(batch))
        {
            for (var i = 0; i < batch.Count; i++)
                links.Take(batch[i]);
        }
        return links;
    }
}
