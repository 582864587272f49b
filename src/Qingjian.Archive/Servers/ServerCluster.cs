using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Qingjian.Archive.Postgres;

namespace Qingjian.Archive;

/// <summary>This server among those that share a database (服务器集群): who else is up, who leads, and news for all. A server is up as
/// long as its database session lives, and leads as long as that session holds a lock: the database ends both when the server dies. One
/// that is alone leads always.</summary>
public sealed class ServerCluster : BackgroundService
{
    /// <summary>Name of the sessions with which servers work on business data: one that is silent while others wait for its locks is ended.</summary>
    public const string BusinessSessions = "qingjian business data";

    private static readonly TimeSpan Look = TimeSpan.FromSeconds(1);
    private readonly string? _database;
    private readonly TimeSpan _patience;
    private readonly TimeSpan _silence;
    private readonly ILogger _log;
    private readonly Lock _gate = new();
    private ServerSession? _session;
    private long _asked;
    private TaskCompletionSource<CancellationToken> _term = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private CancellationTokenSource? _termEnd;
    private volatile IReadOnlyList<ServerSeen> _servers = [];

    internal ServerCluster(ArchiveOptions archive, ClusterOptions cluster, ILogger<ServerCluster> log)
    {
        (Server, _patience, _silence, _log) = (cluster.Server, archive.JournalPatience, cluster.SilenceLimit, log);
        if (Server.Length == 0)
            _term.SetResult(CancellationToken.None);
        else
            _database = DatabaseOf(archive);
    }

    /// <summary>Raised for news that another server told, on a thread of this class.</summary>
    public event Action<string>? Heard;

    /// <summary>Raised when the session was lost and is back: news may have been missed.</summary>
    public event Action? Missed;

    /// <summary>This server's name; empty when it is alone.</summary>
    public string Server { get; }

    /// <summary>Whether there may be other servers.</summary>
    public bool IsShared => Server.Length > 0;

    /// <summary>Whether this server leads at present. One that was frozen does not until it has asked the database again.</summary>
    public bool Leads => !IsShared || (_termEnd is { IsCancellationRequested: false } && Stopwatch.GetElapsedTime(Volatile.Read(ref _asked)) < _silence);

    /// <summary>The servers that are up, by name, as of a second ago; empty when this one is alone.</summary>
    public IReadOnlyList<ServerSeen> Servers => _servers;

    /// <summary>Whether any other server is up, as of a second ago.</summary>
    public bool HasOthers => _servers.Any(server => server.Name != Server);

    /// <summary>Waits until no other server of the cluster prepares its databases and keys.</summary>
    /// <returns>Lets the next one when disposed.</returns>
    public async Task<IAsyncDisposable?> TakeStartTurnAsync(CancellationToken cancellationToken) =>
        _database is null ? null : await ServerSession.TakeStartTurnAsync(_database, cancellationToken);

    /// <summary>Waits until this server leads.</summary>
    /// <returns>Cancelled when it leads no more.</returns>
    public Task<CancellationToken> WaitForTermAsync(CancellationToken cancellationToken)
    {
        lock (_gate)
            return _term.Task.WaitAsync(cancellationToken);
    }

    /// <summary>Tells the other servers; whoever cannot be reached now hears nothing.</summary>
    /// <exception cref="IOException">The database cannot be reached.</exception>
    public Task TellAsync(string news, CancellationToken cancellationToken) =>
        _database is null ? Task.CompletedTask : ServerSession.TellAsync(_database, Server, news, cancellationToken);

    /// <inheritdoc/>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        if (_database is not null)
        {
            _session = await ServerSession.OpenAsync(_database, Server, _patience, cancellationToken);
            _servers = _session.Servers();
        }
        await base.StartAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        EndTerm();
        _session?.Dispose();
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        _session?.Dispose();
        _termEnd?.Dispose();
        base.Dispose();
    }

    /// <inheritdoc/>
    [SuppressMessage("Design", "CA1031", Justification = "Whatever is wrong with the database: the term is over, and it is asked again.")]
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (_database is not null && !stoppingToken.IsCancellationRequested)
        {
            try
            {
                await StayAsync(stoppingToken);
            }
            catch (Exception) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure)
            {
                EndTerm();
                _log.ClusterSessionLost(failure);
                await Task.Delay(Look, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private string DatabaseOf(ArchiveOptions archive)
    {
        string[] missing = [
            .. string.IsNullOrEmpty(archive.JournalDatabase) ? ["Archive:JournalDatabase: servers of a cluster share one journal"] : Array.Empty<string>(),
            .. archive.SharedFolder.Length == 0 ? ["Archive:SharedFolder: a folder that all of them see, for keys and attachments"] : Array.Empty<string>()];
        return missing.Length == 0 ? archive.JournalDatabase!
            : throw new OptionsValidationException(ClusterOptions.Section, typeof(ClusterOptions), [.. missing.Select(one => $"Cluster:Server is '{Server}', and this is missing: {one}.")]);
    }

    private async Task StayAsync(CancellationToken stoppingToken)
    {
        if (_session is not { IsOpen: true })
        {
            _session?.Dispose();
            _session = await ServerSession.OpenAsync(_database!, Server, _patience, stoppingToken);
            Missed?.Invoke();
        }
        while (true)
        {
            foreach (var news in await _session.WaitNewsAsync(Look, stoppingToken))
                Heard?.Invoke(news);
            var leads = _session.TryLead();
            var silent = Stopwatch.GetElapsedTime(_asked);
            Volatile.Write(ref _asked, Stopwatch.GetTimestamp());
            if (leads)
                BeginTerm();
            // Who was silent itself, as on a machine that was suspended with all its servers, gives the others a second to speak.
            if (silent < _silence / 2)
                EndSilent(_session);
            _servers = _session.Servers();
        }
    }

    private void EndSilent(ServerSession session)
    {
        foreach (var ended in session.EndSilent(_silence))
            _log.SilentSessionEnded(ended, _silence);
    }

    private void BeginTerm()
    {
        lock (_gate)
        {
            if (_termEnd is not null)
                return;
            _termEnd = new();
            _term.SetResult(_termEnd.Token);
        }
        _log.Leads(Server);
    }

    private void EndTerm()
    {
        CancellationTokenSource? ended;
        lock (_gate)
        {
            if ((ended = _termEnd) is null)
                return;
            _termEnd = null;
            _term = new(TaskCreationOptions.RunContinuationsAsynchronously);
        }
        ended.Cancel();
        ended.Dispose();
    }
}
