namespace Qingjian.Server.Checkups;

/// <summary>What one examination found.</summary>
/// <param name="Part">What was examined.</param>
/// <param name="Health">How it stands.</param>
/// <param name="Found">What was found, with names and figures.</param>
/// <param name="ToDo">What to do, or null when nothing is to be done.</param>
internal sealed record Diagnosis(string Part, Health Health, string Found, string? ToDo = null);
