using System.Globalization;

namespace Qingjian.Kernel.Tests.Sample;

internal sealed class SampleRegions : IRegionChoices
{
    public const string City = "99/9901/";
    public const string EastDistrict = "99/9901/990101/";
    public const string OtherCity = "99/9902/";

    public Task<IReadOnlyList<RegionChoice>> RegionsAsync(Scope scope, CancellationToken cancellation)
    {
        var chinese = CultureInfo.CurrentUICulture.Name == "zh-CN";
        RegionChoice[] all =
        [
            new(City, chinese ? "云川市" : "Yunchuan", 0),
            new(EastDistrict, chinese ? "云东区" : "Yundong", 1),
            new(OtherCity, chinese ? "临江市" : "Linjiang", 0),
        ];
        return Task.FromResult<IReadOnlyList<RegionChoice>>([.. all.Where(region => scope.Covers(region.Path, scope.OperatorId))]);
    }

    public Task<IReadOnlyList<OperatorChoice>> OperatorsAsync(Scope scope, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<OperatorChoice>>([new OperatorChoice(7, "甲运维")]);
}
