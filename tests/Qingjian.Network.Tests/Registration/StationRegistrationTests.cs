using Microsoft.EntityFrameworkCore;
using Qingjian.Kernel;
using Qingjian.Network.Stations;
using Qingjian.Network.Tests.Hosting;

namespace Qingjian.Network.Tests.Registration;

public sealed class StationRegistrationTests
{
    [Fact]
    public async Task A_batch_with_one_refused_station_enters_nothing_and_names_field_value_and_rule()
    {
        await using var host = await NetworkHost.StartAsync();
        var bad = Sample.Air("N9", "坏站", "990101") with { Longitude = 31.2, Latitude = 101.5, Mn = "not an MN" };
        var result = await Enter(host, Sample.Network with { Stations = [.. Sample.Network.Stations, bad] });

        var item = Assert.Single(result.Refused);
        Assert.Equal(("station", "N9"), (item.Kind, item.Code));
        Assert.Contains(item.Errors, error => error is { Field: "Longitude", Value: "31.2", Rule: FieldRule.Between } && error.Limits.SequenceEqual(["73", "136"]));
        Assert.Contains(item.Errors, error => error is { Field: "Latitude", Value: "101.5", Rule: FieldRule.Between });
        Assert.Contains(item.Errors, error => error is { Field: "Mn", Value: "not an MN", Rule: FieldRule.MnCharacters });
        Assert.Equal(0, await host.WorkAsync(services => services.GetRequiredService<QingjianDb>().Set<Station>().CountAsync()));
        Assert.Empty(host.Directory.Regions(Scope.Everything));
    }

    [Fact]
    public async Task A_refused_password_is_never_repeated_in_the_error()
    {
        await using var host = await NetworkHost.StartAsync();
        var result = await Enter(host, Sample.Network with { Stations = [Sample.Air("N1", "站", "990101") with { Password = "se;cret" }] });
        var error = Assert.Single(Assert.Single(result.Refused).Errors);
        Assert.Equal((FieldRule.PasswordCharacters, null), (error.Rule, error.Value));
    }

    [Theory]
    [InlineData("Code", FieldRule.Taken)]
    [InlineData("Mn", FieldRule.Taken)]
    public async Task The_same_code_or_MN_twice_in_one_batch_is_refused(string field, FieldRule rule)
    {
        await using var host = await NetworkHost.StartAsync();
        var twin = field == "Code" ? Sample.Air("N1", "孪生", "990101") with { Mn = "OTHER" } : Sample.Air("X1", "孪生", "990101") with { Mn = "MNN1" };
        var result = await Enter(host, Sample.Network with { Stations = [.. Sample.Network.Stations, twin] });
        Assert.Contains(Assert.Single(result.Refused).Errors, error => error.Field == field && error.Rule == rule);
    }

    [Fact]
    public async Task Two_stations_without_an_MN_are_no_clash()
    {
        await using var host = await NetworkHost.StartAsync();
        var manual = Sample.Air("M1", "采样点", "990101") with { Mn = null, Password = null, Element = Element.Soil };
        var result = await Enter(host, Sample.Network with { Stations = [manual, manual with { Code = "M2" }] });
        Assert.True(result.Succeeded);
        Assert.Equal("", host.Directory.FindByCode("M2")!.Mn);
        Assert.Equal("25", host.Directory.FindByCode("M2")!.St);
    }

    [Fact]
    public async Task Unknown_region_operator_and_parameter_are_each_named()
    {
        await using var host = await NetworkHost.StartAsync();
        var lost = Sample.Air("L1", "站", "123456", "NOBODY") with { Parameters = [new("a99999"), new("a34004"), new("a34004")] };
        var result = await Enter(host, Sample.Network with { Stations = [lost] });
        var errors = Assert.Single(result.Refused).Errors;
        Assert.Equal(
            [("Parameters", FieldRule.Unknown), ("Parameters", FieldRule.Duplicate), ("RegionCode", FieldRule.Unknown), ("OperatorCode", FieldRule.Unknown)],
            errors.Select(error => (error.Field, error.Rule)));
    }

    [Fact]
    public async Task An_editor_cannot_enter_a_station_outside_the_own_region()
    {
        await using var host = await NetworkHost.StartAsync();
        await host.EnterAsync(Sample.Network);
        var result = await host.Registration.RegisterAsync(
            Sample.Air("N7", "站", "990101"), "south", new Scope(Sample.South, null), TestContext.Current.CancellationToken);
        Assert.Contains(Assert.Single(result.Refused).Errors, error => error is { Field: "RegionCode", Rule: FieldRule.OutsideScope });
    }

    [Fact]
    public async Task An_editor_of_a_district_cannot_enter_a_root_region()
    {
        await using var host = await NetworkHost.StartAsync();
        await host.EnterAsync(Sample.Network);
        var result = await host.Registration.RegisterAsync(
            new NewNetwork([new("990200", null, "他市", null)], [], []), "south", new Scope(Sample.South, null), TestContext.Current.CancellationToken);
        Assert.Contains(Assert.Single(result.Refused).Errors, error => error is { Field: "ParentCode", Rule: FieldRule.OutsideScope });
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("not json")]
    [InlineData("""{"type":"Point","coordinates":[101,31]}""")]
    [InlineData("""{"type":"Polygon","coordinates":[[[101,31],[102,31],[102,32],[101.5,31]]]}""")]
    [InlineData("""{"type":"Polygon","coordinates":[[[401,31],[102,31],[102,32],[401,31]]]}""")]
    public async Task An_outline_that_is_no_closed_polygon_is_refused(string outline)
    {
        await using var host = await NetworkHost.StartAsync();
        var result = await Enter(host, new NewNetwork([new("990100", null, "市", null, outline)], [], []));
        Assert.Equal(FieldRule.Outline, Assert.Single(Assert.Single(result.Refused).Errors).Rule);
    }

    [Fact]
    public async Task Every_station_starts_with_revision_1_the_usual_parameters_and_a_history()
    {
        await using var host = await NetworkHost.StartAsync();
        await host.EnterAsync(Sample.Network);
        var card = host.Directory.FindByCode("N1")!;
        Assert.Equal(1, card.Profile.Revision);
        Assert.Equal(["PM₂.₅", "PM₁₀", "SO₂", "NO₂", "O₃", "CO"], card.Profile.InOrder.Select(parameter => parameter.Symbol));
        Assert.Same(card.Profile, host.Directory.Profile(card.Id, 1));
        var detail = await host.WorkAsync(services => services.GetRequiredService<ReadStation>()
            .HandleAsync(Scope.Everything, "N1", TestContext.Current.CancellationToken));
        Assert.Equal(("test", NetworkHost.Start), (Assert.Single(detail!.Changes).Who, detail.Changes[0].AtUtc));
    }

    private static Task<RegistrationResult> Enter(NetworkHost host, NewNetwork network) =>
        host.Registration.RegisterAsync(network, "test", Scope.Everything, TestContext.Current.CancellationToken);
}
