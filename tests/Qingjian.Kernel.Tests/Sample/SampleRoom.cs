using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;

namespace Qingjian.Kernel.Tests.Sample;

/// <summary>A room as small as can be: one page, panels of which one fails, a chart, a map, live values.</summary>
internal static class SampleRoom
{
    private const long Hour = 3_600_000;

    public static void Add(IServiceCollection services) => services
        .AddRoom(new Room("Sample", typeof(SampleRoom).Assembly))
        .AddSingleton<IRegionChoices, SampleRegions>()
        .AddSingleton(new ElementChoice("officer", "Role.Officer", typeof(KernelWords)))
        .AddNavItem(new NavItem(NavSection.Network, "network/sample", "Users.Title", typeof(KernelWords), Permissions.ViewNetwork, 10))
        .AddPagePanel<BrokenPanel>("sample", 1)
        .AddPagePanel<GoodPanel>("sample", 2)
        .AddPagePanel<SampleFreshness>(ShellSlot.Freshness, 1);

    public static void Map(WebApplication app)
    {
        app.MapGet("/api/sample/series", Series).RequirePermission(Permissions.ViewNetwork);
        app.MapGet("/api/sample/map", Stations).RequirePermission(Permissions.ViewNetwork);
        app.MapGet("/api/sample/live", (CancellationToken stop) => TypedResults.ServerSentEvents(Live(stop))).RequirePermission(Permissions.ViewNetwork);
        app.MapGet("/api/sample/fails", string () => throw new InvalidOperationException("fails")).RequirePermission(Permissions.ViewNetwork);
        app.MapGet("/api/sample/frames", () => "frames").RequirePermission(Permissions.ViewFrames);
        app.MapGet("/network/fails", string () => throw new InvalidOperationException("fails")).RequirePermission(Permissions.ViewNetwork);
        app.MapGet("/unstated", () => "an endpoint that forgot its permission");
    }

    private static JsonObject Series()
    {
        var end = new DateTimeOffset(2026, 11, 22, 7, 0, 0, TimeSpan.Zero).ToUnixTimeMilliseconds();
        JsonArray own = [], median = [], band = [];
        for (var i = 0; i < 120; i++)
        {
            var time = end - (120 - i) * Hour;
            var level = 20 + Math.Round(60 + 40 * Math.Sin(i / 8.0) + 12 * Math.Cos(i / 2.5));
            median.Add(new JsonArray(time, level));
            band.Add(new JsonArray(time, level - 15, null, level + 20));
            if (i is > 70 and < 76)
                continue;
            JsonNode? value = i is > 50 and < 53 ? null : i is > 90 and < 104 ? Math.Round(level / 4) : level - 3;
            own.Add(new JsonArray(time, value, i is > 90 and < 104 ? "suspect" : i is > 20 and < 25 ? "invalid" : null));
        }

        return new JsonObject
        {
            ["kind"] = "line", ["unit"] = "µg/m³", ["decimals"] = 0, ["periodMs"] = Hour,
            ["series"] = new JsonArray(
                new JsonObject { ["key"] = "a34004", ["name"] = "城南站", ["role"] = "own", ["points"] = own },
                new JsonObject { ["name"] = "邻站中位数", ["role"] = "peer", ["points"] = median },
                new JsonObject { ["name"] = "邻站范围", ["role"] = "band", ["points"] = band }),
            ["lanes"] = new JsonArray(
                new JsonObject { ["name"] = "链路", ["spans"] = new JsonArray(new JsonObject { ["from"] = end - 50 * Hour, ["to"] = end - 44 * Hour, ["level"] = "bad", ["text"] = "断开" }) },
                new JsonObject { ["name"] = "设备标记", ["spans"] = new JsonArray(new JsonObject { ["from"] = end - 30 * Hour, ["to"] = null, ["level"] = "warn", ["text"] = "D 运行不良" }) }),
        };
    }

    private static JsonObject Stations() => new()
    {
        ["states"] = new JsonObject { ["ok"] = "在线", ["warn"] = "滞后", ["bad"] = "离线" },
        ["outline"] = new JsonObject
        {
            ["type"] = "FeatureCollection",
            ["features"] = new JsonArray(new JsonObject
            {
                ["type"] = "Feature",
                ["properties"] = new JsonObject { ["name"] = "云川市" },
                ["geometry"] = new JsonObject
                {
                    ["type"] = "Polygon",
                    ["coordinates"] = new JsonArray(new JsonArray(
                        new JsonArray(116.0, 39.6), new JsonArray(116.9, 39.5), new JsonArray(117.1, 40.1), new JsonArray(116.4, 40.4), new JsonArray(116.0, 39.6))),
                },
            }),
        },
        ["stations"] = new JsonArray(
            new JsonObject { ["name"] = "东城站", ["lng"] = 116.42, ["lat"] = 39.93, ["state"] = "ok", ["text"] = "15:00", ["href"] = "/account" },
            new JsonObject { ["name"] = "北湖站", ["lng"] = 116.6, ["lat"] = 40.1, ["state"] = "bad", ["text"] = "09:48", ["href"] = "/account" },
            new JsonObject { ["name"] = "城南站", ["lng"] = 116.5, ["lat"] = 39.75, ["state"] = "warn", ["text"] = "14:00", ["href"] = "/account" }),
    };

    private static async IAsyncEnumerable<JsonObject> Live([EnumeratorCancellation] CancellationToken stop)
    {
        yield return new JsonObject { ["live"] = "88", ["online.value"] = new JsonObject { ["text"] = "89" } };
        await Task.Delay(Timeout.Infinite, stop);
    }
}
