using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Qingjian.Acquisition.Intake;
using Qingjian.Acquisition.Keys;
using Qingjian.Acquisition.Tests.Hosting;
using Qingjian.Archive;
using Qingjian.Kernel;

namespace Qingjian.Acquisition.Tests.Http;

public sealed class PutObservationsTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Good_lines_are_kept_digit_for_digit_and_every_refused_line_is_named()
    {
        await using var host = await IntakeHost.StartAsync();
        using var client = host.Client(await host.KeyAsync("平台"));
        var (status, answer) = await SendAsync(client,
            Line("N1", "13:00", "35.0"), Line("N9", "13:00", "1"), Line("N1", "13:00", "2", "a05024"), Line("S1", "12:00", "\"8.50\""),
            Line("N1", "14:30", "3"), Line("N1", "15:00", "4"), Line("N1", "14:00", "null", more: ",\"mark\":\"M\""));

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal([1, 4, 7], answer.Accepted);
        Assert.Equal(
            ["2 station N9 Station", "3 parameter a05024 Parameter", "5 start 2026-11-22T14:30 PeriodStart", "6 start 2026-11-22T15:00:00+08:00 Ahead"],
            answer.Refused.Select(line => $"{line.Line} {line.Field} {line.Value} {line.Rule}"));
        Assert.Equal("Not a parameter of the station. Its parameters: a34004, a34002, a21005", answer.Refused[1].Message);
        Assert.Equal("13:00=35.0 14:00=", await host.HoursAsync("N1"));
        Assert.Equal("12:00=8.50", await host.HoursAsync("S1"));
    }

    [Fact]
    public async Task The_rule_is_said_in_the_callers_language()
    {
        await using var host = await IntakeHost.StartAsync();
        using var client = host.Client(await host.KeyAsync("平台"), "zh");
        var (status, answer) = await SendAsync(client, Line("N9", "13:00", "1"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.Equal("在发送者的范围内没有此站点", Assert.Single(answer.Refused).Message);
    }

    [Fact]
    public async Task A_unit_a_power_of_ten_away_is_converted_and_named_and_another_is_refused()
    {
        await using var host = await IntakeHost.StartAsync();
        using var client = host.Client(await host.KeyAsync("平台"));
        var (_, answer) = await SendAsync(client, Line("N1", "13:00", "0.0350", more: ",\"unit\":\"mg/m3\""), Line("N1", "12:00", "3", more: ",\"unit\":\"ppb\""));
        Assert.Equal(new ConvertedLine(1, "mg/m³", "µg/m³", 3), Assert.Single(answer.Converted));
        Assert.Equal(("unit", "UnitNotExact"), (answer.Refused.Single().Field, answer.Refused.Single().Rule));
        Assert.Equal("13:00=35.0", await host.HoursAsync("N1"));
    }

    [Theory]
    [InlineData("", "", "N1 N2 S1")]
    [InlineData(IntakeHost.NorthPath, "", "N1 N2")]
    [InlineData(IntakeHost.NorthPath, "N2", "N2")]
    public async Task A_key_reaches_its_region_and_its_stations_only(string region, string stations, string reached)
    {
        await using var host = await IntakeHost.StartAsync();
        using var client = host.Client(await host.KeyAsync("平台", region, stations));
        string[] all = ["N1", "N2", "S1"];
        var (_, answer) = await SendAsync(client, [.. all.Select(code => Line(code, "13:00", "1"))]);
        Assert.Equal(reached.Split(' '), answer.Accepted.Select(line => all[line - 1]));
        Assert.All(answer.Refused, line => Assert.Equal("Station", line.Rule));
    }

    [Fact]
    public async Task A_wrong_key_a_revoked_key_and_no_key_get_401_and_nothing_is_kept()
    {
        await using var host = await IntakeHost.StartAsync();
        var key = await host.KeyAsync("平台");
        Assert.True(await host.WorkAsync(services => services.GetRequiredService<IngestKeys>().RevokeAsync(1, "test", Scope.Everything, Cancel)));
        var before = host.Journal.LastPosition;
        foreach (var text in new[] { key, key[..^1] + "x", "qjk_aaaaaaaaaa_" + new string('a', 43), "nonsense" })
        {
            using var client = host.Client(text);
            using var answer = await client.PostAsync("/api/ingest/observations", Json($"[{Line("N1", "13:00", "1")}]"), Cancel);
            Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
            Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        }
        Assert.Equal(before, host.Journal.LastPosition);
    }

    [Fact]
    public async Task A_key_opens_nothing_else()
    {
        await using var host = await IntakeHost.StartAsync();
        using var client = host.Client(await host.KeyAsync("平台"));
        using var answer = await client.GetAsync("/api/stations", Cancel);
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Fact]
    public async Task A_body_that_is_no_batch_is_answered_with_the_line_where_reading_stopped()
    {
        await using var host = await IntakeHost.StartAsync();
        using var client = host.Client(await host.KeyAsync("平台"));
        using var answer = await client.PostAsync("/api/ingest/observations", Json($"[{Line("N1", "13:00", "1")},\n{{]"), Cancel);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>(Cancel);
        Assert.Equal(2, problem.GetProperty("line").GetInt32());
        Assert.Equal("", await host.HoursAsync("N1"));
    }

    [Fact]
    public async Task Too_large_gets_413_and_too_often_gets_429_until_the_minute_is_over()
    {
        await using var host = await IntakeHost.StartAsync("Intake:BatchesPerMinute=2");
        using var client = host.Client(await host.KeyAsync("平台"));
        using var large = await client.PostAsync("/api/ingest/observations", Json(new string(' ', BatchText.MostBytes + 1)), Cancel);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, large.StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await SendAsync(client, Line("N1", "13:00", "1"))).Status);
        using var third = await client.PostAsync("/api/ingest/observations", Json($"[{Line("N1", "12:00", "1")}]"), Cancel);
        Assert.Equal(HttpStatusCode.TooManyRequests, third.StatusCode);
        Assert.Equal(TimeSpan.FromMinutes(1), third.Headers.RetryAfter?.Delta);
        host.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(HttpStatusCode.OK, (await SendAsync(client, Line("N1", "12:00", "1"))).Status);
    }

    [Fact]
    public async Task The_key_itself_stands_neither_in_the_database_nor_in_the_journal()
    {
        await using var host = await IntakeHost.StartAsync();
        var key = await host.KeyAsync("平台");
        using var client = host.Client(key);
        var (_, answer) = await SendAsync(client, Line("N1", "13:00", "1"));
        Assert.True(host.Journal.TryRead(answer.Position, out var entry));
        var secret = key[key.LastIndexOf('_')..];
        Assert.DoesNotContain(secret, Encoding.UTF8.GetString(entry.Payload.Span), StringComparison.Ordinal);
        Assert.Contains("key:平台", Encoding.UTF8.GetString(entry.Payload.Span), StringComparison.Ordinal);
        var stored = await host.WorkAsync(services => services.GetRequiredService<QingjianDb>().Set<IngestKey>().SingleAsync(Cancel));
        Assert.Equal(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(key)), stored.Hash);
        Assert.DoesNotContain(secret, JsonSerializer.Serialize(stored), StringComparison.Ordinal);
        Assert.Equal(IntakeHost.Now, stored.LastUsedUtc);
    }

    [Fact]
    public async Task The_answer_waits_until_the_batch_is_durable()
    {
        // After its first sync this journal waits an hour for the next: what is appended is not durable yet.
        await using var host = await IntakeHost.StartAsync("Archive:JournalGroupInterval=01:00:00");
        var taking = host.App.Services.GetRequiredService<TakeBatch>();
        var sender = new Sender("http", "test", Scope.Everything, null, "");
        await taking.TakeAsync(Batch(Line("N1", "12:00", "1")), sender, Cancel);
        var second = taking.TakeAsync(Batch(Line("N1", "13:00", "2")), sender, Cancel);
        Assert.Equal(2, host.Journal.LastPosition);
        Assert.Equal(1, host.Journal.DurablePosition);
        Assert.False(second.IsCompleted);

        await host.Journal.DisposeAsync();
        Assert.Equal(2, (await second).Position);
        Assert.Equal(2, host.Journal.DurablePosition);
    }

    internal static string Line(string station, string clock, string value, string parameter = "a34004", string more = "") =>
        $$"""{"station":"{{station}}","parameter":"{{parameter}}","period":"hour","start":"2026-11-22T{{clock}}","value":{{value}}{{more}}}""";

    private static Incoming Batch(string line)
    {
        var body = Encoding.UTF8.GetBytes($"[{line}]");
        return Incoming.Of(BatchText.TryRead(body, out _)!, body);
    }

    private static StringContent Json(string body) => new(body, Encoding.UTF8, "application/json");

    private static async Task<(HttpStatusCode Status, BatchAnswer Answer)> SendAsync(HttpClient client, params string[] lines)
    {
        using var answer = await client.PostAsync("/api/ingest/observations", Json($"[{string.Join(",\n", lines)}]"), Cancel);
        return (answer.StatusCode, (await answer.Content.ReadFromJsonAsync<BatchAnswer>(Cancel))!);
    }
}
