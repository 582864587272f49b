namespace Qingjian.Simulator;

/// <summary>Part of the water that passes a section: from which river it comes and how long it has been under way.</summary>
/// <param name="River">Code of the river.</param>
/// <param name="Share">Share of the flow, 0..1; the shares of a section sum to 1.</param>
/// <param name="DelayHours">Hours from the river's source to the section.</param>
public sealed record RiverInput(string River, double Share, double DelayHours);
