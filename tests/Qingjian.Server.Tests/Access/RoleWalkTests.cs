using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using Qingjian.Kernel;
using Qingjian.Kernel.Tests.Hosting;

namespace Qingjian.Server.Tests.Access;

/// <summary>Every page and endpoint, asked by nobody and by a user of every role, over HTTP with real cookies.</summary>
public sealed class RoleWalkTests(TwoDistricts network) : IClassFixture<TwoDistricts>
{
    // Open to everybody, and why.
    private static readonly Dictionary<string, string> Anonymous = new()
    {
        ["/signin"] = "who is not signed in must be able to sign in",
        ["/status/{Code:int}"] = "says why a request was refused, also to who is not signed in",
        ["/language/{culture}"] = "the sign-in page is read in the user's language",
        ["/theme/{theme}"] = "and in the user's theme",
        ["/healthz"] = "a supervisor has no account; it learns ok or not ok",
    };

    // The framework's own, without a permission of ours: a redirect of its script, and the 404 of a file that is not
    // there. The fallback policy asks for a signed-in user.
    private static readonly string[] SignedInOnly = ["/_framework/opaque-redirect", "/{**path:file}"];

    // The sample names something that does not exist.
    private static readonly string[] SampleIsMissing =
    [
        "/admin/users/{Id:guid}", "/network/stations/import/{Id:guid}", "/network/stations/{Code}/instruments/{Id:int}", "/status/{Code:int}",
        "/supervise/issues/{Number}", "/api/supervision/issues/{number}", "/api/supervision/issues/{number}/evidence/{hash}",
        "/record/tile/{**path}", "/record/witnessed", "/api/record/decisions/{number:long}/proof", "/network/unknown/{Mn}", "/network/commands/{Number}", "/network/forwarding/{Id:int}", "/network/forwarding/{Id:int}/edit", "/network/forwarding/{Id:int}/identities",
        "/api/commands/{number}",
        "/data/import/{Id:guid}", "/api/imports/{id:guid}/refused.csv", "/api/imports/{id:guid}/events",
        "/api/exports/{id:guid}", "/api/exports/{id:guid}/files/{name}", "/data/samples/{Number}", "/data/samples/{Number}/edit",
    ];

    private IReadOnlyList<Door> Doors => Door.All(network.Server.Services);

    [Fact]
    public void Every_door_states_a_permission_or_is_anonymous_for_a_reason()
    {
        Assert.True(Doors.Count(door => door.Permission is not null) > 30, "The walk found hardly any door: it looks in the wrong place.");
        var wrong = Doors.Where(door => !door.IsStaticFile && !SignedInOnly.Contains(door.Route))
            .Where(door => Anonymous.ContainsKey(door.Route) ? !door.IsAnonymous || door.Permission is not null : door.Permission is null || door.IsAnonymous)
            .Select(door => $"{door}: permission {door.Permission ?? "none"}, anonymous {door.IsAnonymous}");

        foreach (var door in Doors.Where(door => !door.IsStaticFile))
            TestContext.Current.TestOutputHelper?.WriteLine($"{door}: {door.Permission ?? "anonymous or signed in"}");
        Assert.Empty(wrong);
    }

    [Fact]
    public async Task Nobody_is_sent_to_sign_in_by_a_page_and_gets_401_from_the_api()
    {
        using var nobody = new Browser(network.Server.Pages);
        var wrong = new List<string>();
        foreach (var door in Doors.Where(door => !door.IsAnonymous))
        {
            using var answer = await nobody.OpenAsync(new HttpMethod(door.Method), door.Path);
            var isRight = door.IsApi
                ? answer.StatusCode == HttpStatusCode.Unauthorized
                : answer.StatusCode == HttpStatusCode.Redirect && answer.Headers.Location!.PathAndQuery.StartsWith("/signin?", StringComparison.Ordinal);
            if (!isRight)
                wrong.Add($"{door}: {(int)answer.StatusCode} {answer.Headers.Location}");
        }

        Assert.Empty(wrong);
    }

    [Fact]
    public async Task What_is_anonymous_answers_nobody()
    {
        using var nobody = new Browser(network.Server.Pages);
        var wrong = new List<string>();
        foreach (var door in Doors.Where(door => door is { IsAnonymous: true, Method: "GET" }))
        {
            using var answer = await nobody.OpenAsync(HttpMethod.Get, door.Path);
            var isRight = SampleIsMissing.Contains(door.Route) ? answer.StatusCode == HttpStatusCode.NotFound : (int)answer.StatusCode < 400
                && answer.Headers.Location?.ToString().StartsWith("/signin", StringComparison.Ordinal) != true;
            if (!isRight)
                wrong.Add($"{door}: {(int)answer.StatusCode}");
        }

        Assert.Empty(wrong);
    }

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task A_role_opens_what_it_holds_and_is_told_what_it_lacks(Role role)
    {
        using var browser = await network.SignInAsync("walk-" + role.ToString().ToLowerInvariant(), role, Scope.Everything);
        var wrong = new List<string>();
        foreach (var door in Doors.Where(door => door is { Permission: not null, Route: not "/signout" }))
        {
            using var answer = await browser.OpenAsync(new HttpMethod(door.Method), door.Path);
            var fault = Permissions.IsHeldBy(door.Permission!, role) ? FaultOfOpened(door, answer) : await FaultOfRefusedAsync(door, answer);
            if (fault is not null)
                wrong.Add($"{door}: {fault}");
        }

        Assert.Empty(wrong);
    }

    [Fact]
    public async Task Nothing_that_may_stand_in_an_address_ends_in_an_error_of_the_server()
    {
        using var browser = await network.SignInAsync("walk-administrator", Role.Administrator, Scope.Everything);
        string[] names =
        [
            "page", "from", "to", "who", "what", "q", "region", "element", "state", "operator", "retired", "reason", "day", "days",
            "parameter", "period", "statistic", "span", "value", "start", "revision", "station", "format", "returnUrl", "finding", "undo", "asOf", "sort", "edition", "open", "stage", "grade", "class", "after", "take", "year", "number", "month", "show", "view", "trouble",
        ];
        string[] rubbish = ["abc", "-1", "99999999999", "%00", "%27%22%3C", "2026-13-45"];
        var wrong = new List<string>();
        foreach (var door in Doors.Where(door => door is { Method: "GET", IsStaticFile: false }))
        {
            foreach (var text in rubbish)
            {
                var path = door.Path[..door.Path.IndexOf('?', StringComparison.Ordinal)] + "?" + string.Join('&', names.Select(name => $"{name}={text}"));
                using var answer = await browser.OpenAsync(HttpMethod.Get, path);
                if ((int)answer.StatusCode >= 500)
                    wrong.Add($"{path[..Math.Min(path.Length, 80)]}: {(int)answer.StatusCode}");
            }
        }

        Assert.Empty(wrong);
    }

    public static TheoryData<Role> Roles => [.. Enum.GetValues<Role>()];

    // A writing request of the walk carries neither a token nor a body: it must be refused for that, and for nothing else.
    private static string? FaultOfOpened(Door door, HttpResponseMessage answer)
    {
        var status = (int)answer.StatusCode;
        var isRight = (door.Method, SampleIsMissing.Contains(door.Route)) switch
        {
            ("GET", false) => status is 200 or 302,
            ("GET", true) => status == 404,
            _ => status is >= 400 and < 500 and not (401 or 403),
        };
        var sentAway = answer.Headers.Location?.ToString().Contains("/signin", StringComparison.Ordinal) == true;
        return isRight && !sentAway ? null : $"holds {door.Permission}, got {status} {answer.Headers.Location}";
    }

    private async Task<string?> FaultOfRefusedAsync(Door door, HttpResponseMessage answer)
    {
        if (answer.StatusCode != HttpStatusCode.Forbidden)
            return $"lacks {door.Permission}, got {(int)answer.StatusCode}";
        var body = await Browser.TextAsync(answer);
        if (door.IsApi)
            return answer.Content.Headers.ContentType?.MediaType == "application/problem+json" && body.Contains("403", StringComparison.Ordinal)
                ? null : $"403 of the API is no ProblemDetails: {answer.Content.Headers.ContentType} {body}";
        var words = network.Server.Services.GetRequiredService<IStringLocalizer<KernelWords>>();
        string[] told = [words["NoPermission.Grant"], .. Permissions.HoldersOf(door.Permission!).Select(holder => words["Role." + holder].Value)];
        return Array.Find(told, text => !body.Contains(text, StringComparison.Ordinal)) is { } untold ? $"403 does not say '{untold}'" : null;
    }
}
