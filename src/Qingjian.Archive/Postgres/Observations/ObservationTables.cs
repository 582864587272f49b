namespace Qingjian.Archive.Postgres.Observations;

/// <summary>The tables of one generation, in a schema of its own. Instants are Unix milliseconds, UTC. Values lie in one partition per
/// Beijing month, which the months' names tell; wide columns come first, so that no row has gaps. The key begins with the series: it
/// is what questions ask by, and what late values are compared by.</summary>
internal static class ObservationTables
{
    /// <summary>Change it with any change below: a schema of another version is built again from the journal.</summary>
    public const int Version = 1;

    public const string Pointer = "create table if not exists archive_observations(generation integer not null, journal uuid not null)";

    public const string Create = """
        create table if not exists projection(name text primary key, schema_version integer not null, watermark bigint not null);
        create table if not exists set_aside(projection text not null, position bigint not null, reason text not null);
        create table if not exists series(number integer primary key, station integer not null, parameter text collate "C" not null,
            period smallint not null, statistic smallint not null);
        create table if not exists observation(start_ms bigint not null, mantissa bigint not null, received_ms bigint not null, position bigint not null,
            series integer not null, revision integer not null, unit smallint not null, scale smallint not null, mark smallint not null,
            fault smallint not null, primary key (series, start_ms, revision)) partition by range (start_ms);
        create index if not exists observation_position on observation using brin (position);
        create table if not exists receipt(start_ms bigint not null, received_ms bigint not null, position bigint not null,
            series integer not null, revision integer not null);
        create index if not exists receipt_start on receipt(series, start_ms);
        create index if not exists receipt_position on receipt using brin (position);
        create table if not exists rolled(start_ms bigint not null, mantissa bigint not null, received_ms bigint not null, position bigint not null,
            series integer not null, unit smallint not null, scale smallint not null, mark smallint not null, fault smallint not null,
            valid smallint not null, due smallint not null, primary key (series, start_ms));
        create index if not exists rolled_position on rolled(position);
        create table if not exists link(station integer not null, link bigint not null, server text not null, peer text not null,
            up_ms bigint not null, down_ms bigint, reason smallint not null);
        create index if not exists link_station on link(station, up_ms);
        create index if not exists link_open on link(station) where down_ms is null;
        create table if not exists gateway(server text primary key);
        create table if not exists field_fact(station integer not null, kind smallint not null, code text collate "C" not null, factor text collate "C" not null,
            from_ms bigint not null, to_ms bigint, said text not null, last_ms bigint not null, position bigint not null,
            primary key (station, kind, code, factor, from_ms, said));
        create table if not exists refusal(hour_ms bigint not null, station integer not null, reason smallint not null, peer text not null,
            first_ms bigint not null, last_ms bigint not null, frames bigint not null, last_position bigint not null,
            primary key (hour_ms, station, reason, peer));
        create index if not exists refusal_last on refusal(last_ms);
        """;

    /// <summary>Work tables of the one writing session.</summary>
    public const string CreateTemporary = """
        create temp table late(ordinal integer, series integer, start_ms bigint, mantissa bigint, scale smallint, mark smallint, unit smallint,
            fault smallint, received_ms bigint, position bigint);
        create temp table verdict(ordinal integer, series integer, start_ms bigint, mantissa bigint, scale smallint, mark smallint, unit smallint,
            fault smallint, received_ms bigint, position bigint, revision integer, is_new boolean);
        create temp table touched(series integer, hour_ms bigint);
        """;

    public static string SchemaOf(int generation) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"observations_{generation:D6}");
}
