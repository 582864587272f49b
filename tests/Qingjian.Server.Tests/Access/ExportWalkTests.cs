using System.Net;
using System.Security.Cryptography;
using System.Text.Json;
using Qingjian.Kernel;

namespace Qingjian.Server.Tests.Access;

/// <summary>An export asked for on its page, and what leaves by it.</summary>
public sealed class ExportWalkTests(TwoDistricts network) : IClassFixture<TwoDistricts>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_export_holds_the_askers_stations_only_and_nobody_else_can_take_it()
    {
        using var north = await network.SignInAsync("export-north", Role.Officer, TwoDistricts.Region(TwoDistricts.North));
        using (var asked = await north.SubmitAsync("/data/export", "export",
            ("Form.From", "2025-12-31"), ("Form.Until", "2026-01-02"), ("Form.Region", ""), ("Form.Period", "Hour"), ("Form.Content", "Effective"), ("Form.Form", "Both")))
            Assert.Equal(HttpStatusCode.Redirect, asked.StatusCode);

        var export = await DoneAsync(north);
        var id = export.GetProperty("id").GetString();
        using var manifest = JsonDocument.Parse(await north.ReadAsync($"/api/exports/{id}/files/manifest.json"));
        foreach (var file in manifest.RootElement.GetProperty("files").EnumerateArray())
        {
            using var answer = await north.GetAsync($"/api/exports/{id}/files/{file.GetProperty("name").GetString()}");
            var bytes = await answer.Content.ReadAsByteArrayAsync(Cancel);
            Assert.Equal(file.GetProperty("sha256").GetString(), Convert.ToHexStringLower(SHA256.HashData(bytes)));
        }
        var csv = (await north.ReadAsync($"/api/exports/{id}/files/observations.csv")).Split("\r\n", StringSplitOptions.RemoveEmptyEntries)[1..];
        Assert.Equal(["NORTH-1", "NORTH-2"], csv.Select(row => row.Split(',')[0]).Distinct());
        Assert.Equal(["NORTH-1", "NORTH-2"], manifest.RootElement.GetProperty("stations").EnumerateArray().Select(station => station.GetProperty("code").GetString()));
        Assert.Equal(csv.Length, manifest.RootElement.GetProperty("rows").GetInt32());

        using var other = await network.SignInAsync("export-other", Role.Officer, Scope.Everything);
        foreach (var path in new[] { $"/api/exports/{id}", $"/api/exports/{id}/files/observations.csv", $"/api/exports/{id}/files/manifest.json" })
        {
            using var answer = await other.GetAsync(path);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }
        Assert.Equal("[]", await other.ReadAsync("/api/exports"));
    }

    [Fact]
    public async Task A_station_outside_the_scope_is_refused_as_if_it_did_not_exist()
    {
        using var north = await network.SignInAsync("export-refused", Role.Officer, TwoDistricts.Region(TwoDistricts.North));
        using var asked = await north.SubmitAsync("/data/export", "export",
            ("Form.From", "2025-12-31"), ("Form.Until", "2026-01-02"), ("Form.Stations", "SOUTH-1"), ("Form.Period", "Hour"), ("Form.Content", "Effective"), ("Form.Form", "Csv"));
        Assert.Equal(HttpStatusCode.OK, asked.StatusCode);
        Assert.Contains("id=\"stations-error\"", await asked.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
        Assert.Equal("[]", await north.ReadAsync("/api/exports"));
    }

    private static async Task<JsonElement> DoneAsync(Qingjian.Kernel.Tests.Hosting.Browser browser)
    {
        for (var look = 0; look < 200; look++)
        {
            using var list = JsonDocument.Parse(await browser.ReadAsync("/api/exports"));
            var export = Assert.Single(list.RootElement.EnumerateArray()).Clone();
            if (export.GetProperty("phase").GetString() is not ("Waiting" or "Running"))
            {
                Assert.Equal("Done", export.GetProperty("phase").GetString());
                return export;
            }
            await Task.Delay(50, Cancel);
        }
        throw new TimeoutException("The export did not end within ten seconds.");
    }
}
