namespace Qingjian.Server.Tests.Adversity;

/// <summary>PostgreSQL, which has the business data, is stopped and started again. Frames do not need it.</summary>
/// <param name="control">Path of <c>pg_ctl</c>.</param>
/// <param name="data">Folder of the PostgreSQL server.</param>
/// <param name="connection">How Qingjian reaches it.</param>
internal sealed class DatabaseAway(string control, string data, string connection) : Adversity
{
    public override string Name => "postgres";

    public override string? Sign => "the database cannot be reached";

    public override bool StopsAnswers => false;

    public override string[] Arguments => ["--set", "Database:Postgres=" + connection];

    public override string[] Configuration => ["--Database:Postgres=" + connection];

    public override Task HarmAsync() => ControlAsync("-m", "fast", "stop");

    public override Task HealAsync() => ControlAsync(
        "-w", "-l", Path.Combine(data, "..", "log"), "-o", $"-p {new Npgsql.NpgsqlConnectionStringBuilder(connection).Port} -c listen_addresses=127.0.0.1 -c unix_socket_directories={Path.GetDirectoryName(data)}", "start");

    // The connections that waited in this process's own pool went with the server.
    public override Task EndAsync()
    {
        Npgsql.NpgsqlConnection.ClearAllPools();
        return Task.CompletedTask;
    }

    // It refuses to run as root.
    private Task ControlAsync(params string[] words) => Environment.UserName == "root"
        ? RunAsync("runuser", ["-u", "postgres", "--", control, "-D", data, .. words])
        : RunAsync(control, ["-D", data, .. words]);
}
