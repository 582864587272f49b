namespace Qingjian.Archive.DuckDb;

/// <summary>The tables of one observation store. Instants are Unix milliseconds, UTC. No unique index on observations:
/// a look-up per value would cost more than the value; <see cref="LateMerge"/> compares once per batch. New values go to
/// <c>observation</c>, <see cref="Settlement"/> moves them to <c>settled</c>, and <c>hot</c> is both.
/// <see cref="MonthClosing"/> moves whole months into files named by <c>closed_file</c>; the view <c>observed</c>, which
/// <see cref="ClosedMonths"/> makes, is everything.</summary>
internal static class ArchiveSchema
{
    /// <summary>Change it with any change below: a store of another version is built again from the journal. A column or table that an
    /// earlier store simply has not filled may be added as such instead.</summary>
    public const int Version = 3;

    public const string Create = """
        create table if not exists projection(name varchar primary key, schema_version integer not null, watermark bigint not null);
        create table if not exists set_aside(projection varchar not null, position bigint not null, reason varchar not null);
        create table if not exists series(number integer not null, station integer not null, parameter varchar not null,
            period utinyint not null, statistic utinyint not null);
        create table if not exists observation(series integer not null, start_ms bigint not null, mantissa bigint not null,
            scale utinyint not null, mark utinyint not null, unit smallint not null, fault utinyint not null,
            revision integer not null, received_ms bigint not null, position bigint not null);
        create table if not exists settled(series integer not null, start_ms bigint not null, mantissa bigint not null,
            scale utinyint not null, mark utinyint not null, unit smallint not null, fault utinyint not null,
            revision integer not null, received_ms bigint not null, position bigint not null);
        create view if not exists hot as select * from settled union all select * from observation;
        create table if not exists closed_file(month integer not null, name varchar not null, bytes bigint not null,
            sha256 varchar not null, rows bigint not null, last_position bigint not null);
        alter table closed_file add column if not exists first_series integer default 0;
        alter table closed_file add column if not exists last_series integer default 2147483647;
        alter table closed_file add column if not exists has_hot boolean default true;
        create table if not exists closed_folder(path varchar not null);
        create table if not exists receipt(series integer not null, start_ms bigint not null, revision integer not null,
            received_ms bigint not null, position bigint not null);
        create table if not exists rolled(series integer not null, start_ms bigint not null, mantissa bigint not null,
            scale utinyint not null, mark utinyint not null, unit smallint not null, fault utinyint not null,
            received_ms bigint not null, position bigint not null, valid smallint not null, due smallint not null);
        create table if not exists link(station integer not null, link ubigint not null, peer varchar not null,
            up_ms bigint not null, down_ms bigint, reason utinyint not null);
        alter table link add column if not exists server varchar default '';
        create table if not exists gateway(server varchar primary key);
        create table if not exists field_fact(station integer not null, kind utinyint not null, code varchar not null, factor varchar not null,
            from_ms bigint not null, to_ms bigint, said varchar not null, last_ms bigint not null, position bigint not null,
            primary key (station, kind, code, factor, from_ms, said));
        create table if not exists refusal(hour_ms bigint not null, station integer not null, reason utinyint not null,
            peer varchar not null, first_ms bigint not null, last_ms bigint not null, frames bigint not null,
            last_position bigint not null, primary key (hour_ms, station, reason, peer));
        """;

    /// <summary>Work tables of the one writing connection: in memory, never logged.</summary>
    public const string CreateTemporary = """
        create temp table late(ordinal integer, series integer, start_ms bigint, mantissa bigint, scale utinyint,
            mark utinyint, unit smallint, fault utinyint, received_ms bigint, position bigint);
        create temp table touched(series integer, hour_ms bigint);
        """;
}
