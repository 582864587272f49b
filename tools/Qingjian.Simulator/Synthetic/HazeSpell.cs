namespace Qingjian.Simulator;

/// <summary>Smoke that lies over the whole prefecture for some hours, as of a straw fire upwind (区域性烟团): fine particles
/// rise at every site alike, in any season; gases but carbon monoxide do not.</summary>
/// <param name="Start">From this moment.</param>
/// <param name="End">To before this moment.</param>
/// <param name="FineParticles">PM₂.₅ that it adds while it is full, in µg/m³; it comes and goes within <see cref="Edge"/>.</param>
public sealed record HazeSpell(DateTimeOffset Start, DateTimeOffset End, double FineParticles)
{
    /// <summary>How long it takes to come, and to go.</summary>
    public static TimeSpan Edge { get; } = TimeSpan.FromHours(6);

    /// <summary>PM₂.₅ that it adds at a moment, in µg/m³.</summary>
    public double At(DateTimeOffset moment)
    {
        var within = Math.Min((moment - Start) / Edge, (End - moment) / Edge);
        var share = Math.Clamp(within, 0, 1);
        return FineParticles * share * share * (3 - 2 * share);
    }
}
