namespace Qingjian.Simulator.Signals;

/// <summary>How much of each emission reaches a site of air.</summary>
/// <param name="Traffic">Road traffic; 1 would be a city street.</param>
/// <param name="Industry">Stacks and yards; 1 would be an industrial area.</param>
/// <param name="Height">Height above the basin floor in hundreds of metres.</param>
internal readonly record struct SiteLoad(double Traffic, double Industry, double Height)
{
    public static SiteLoad Of(SiteCharacter character) => character switch
    {
        SiteCharacter.Urban => new(0.85, 0.30, 0),
        SiteCharacter.Roadside => new(1.60, 0.30, 0),
        SiteCharacter.Industrial => new(0.65, 1.30, 0),
        SiteCharacter.CountyTown => new(0.55, 0.35, 0.5),
        SiteCharacter.Rural => new(0.20, 0.12, 1),
        SiteCharacter.Background => new(0.05, 0.03, 6),
        SiteCharacter.River or SiteCharacter.Outlet =>
            throw new ArgumentOutOfRangeException(nameof(character), character, "A site of air is neither a river nor an outlet."),
    };
}
