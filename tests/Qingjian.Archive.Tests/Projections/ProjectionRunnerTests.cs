using System.Buffers;
using System.Text;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Qingjian.Archive.Projections;

namespace Qingjian.Archive.Tests.Projections;

public sealed class ProjectionRunnerTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("qingjian-runner-").FullName;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Entries_are_applied_once_and_in_order_as_they_become_durable_and_a_poison_entry_stops_nothing()
    {
        await using var journal = Open();
        var projection = new Kept { Poison = "3" };
        var status = new ProjectionStatus(journal);
        using var runner = Runner(journal, projection, status);
        Append(journal, 1, 4);
        await runner.StartAsync(Cancel);
        await Until(() => projection.Stored.Count == 3);
        Append(journal, 5, 6);
        await Until(() => projection.Stored.Count == 5);
        await runner.StopAsync(Cancel);
        Assert.Equal(["1", "2", "4", "5", "6"], projection.Stored);
        Assert.Equal([3L], projection.Aside);
        await Until(() => status.Projections is [{ Lag: 0 }]);
        Assert.Equal(("kept", 6L, 1L, null), (status.Projections[0].Name, status.Projections[0].Watermark, status.Projections[0].SetAside, status.Projections[0].LastError));
        Assert.NotNull(status.Projections[0].LastCommitUtc);
    }

    [Fact]
    public async Task A_batch_that_cannot_be_stored_is_shown_and_tried_again_without_being_applied_twice()
    {
        await using var journal = Open();
        var projection = new Kept { FailingCommits = 1 };
        var status = new ProjectionStatus(journal);
        using var runner = Runner(journal, projection, status);
        Append(journal, 1, 3);
        await runner.StartAsync(Cancel);
        await Until(() => status.Projections is [{ LastError: "disk full" }]);
        await Until(() => projection.Stored.Count == 3);
        await runner.StopAsync(Cancel);
        Assert.Equal(["1", "2", "3"], projection.Stored);
    }

    private static void Append(Archive.Journal journal, int from, int to)
    {
        for (var i = from; i <= to; i++)
            journal.Append(new NewEntry
            {
                Kind = EntryKind.Frame,
                ReceivedUtc = Tests.Journal.JournalScript.Received,
                Payload = new ReadOnlySequence<byte>(Encoding.ASCII.GetBytes(i.ToString(System.Globalization.CultureInfo.InvariantCulture))),
            });
    }

    private static async Task Until(Func<bool> holds)
    {
        while (!holds())
            await Task.Delay(5, Cancel);
    }

    private static ProjectionRunner Runner(Archive.Journal journal, IProjection projection, ProjectionStatus status) => new(
        journal, [projection], status, Options.Create(new ArchiveOptions { ProjectionInterval = TimeSpan.Zero }), TimeProvider.System, NullLogger<ProjectionRunner>.Instance);

    private Archive.Journal Open() => Archive.Journal.Open(new JournalOptions { Folder = _folder }, NullLogger.Instance);

    private sealed class Kept : IProjection
    {
        private readonly List<string> _pending = [];
        private readonly List<long> _pendingAside = [];
        private long _watermark;

        public string? Poison { get; init; }

        public int FailingCommits { get; set; }

        public List<string> Stored { get; } = [];

        public List<long> Aside { get; } = [];

        public string Name => "kept";

        public int SchemaVersion => 1;

        public long SetAsideCount => Aside.Count;

        public ValueTask<long> BeginAsync(CancellationToken cancellationToken) => new(_watermark);

        public void Apply(in JournalEntry entry)
        {
            var text = Encoding.ASCII.GetString(entry.Payload.Span);
            if (text == Poison)
                throw new InvalidDataException("poison");
            _pending.Add(text);
        }

        public void SetAside(long position, string reason) => _pendingAside.Add(position);

        public ValueTask CommitAsync(long watermark, CancellationToken cancellationToken)
        {
            if (FailingCommits-- > 0)
                throw new IOException("disk full");
            Aside.AddRange(_pendingAside);
            Stored.AddRange(_pending);
            _watermark = watermark;
            return AbandonAsync();
        }

        public ValueTask AbandonAsync()
        {
            _pending.Clear();
            _pendingAside.Clear();
            return default;
        }
    }
}
