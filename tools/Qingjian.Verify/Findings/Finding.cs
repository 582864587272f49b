namespace Qingjian.Verify.Findings;

/// <summary>Something that is wrong.</summary>
/// <param name="Check">journal, checkpoint, witnesses, consistency, tiles, leaves, decisions or bundle.</param>
/// <param name="Where">The file, leaf or decision.</param>
/// <param name="What">What is wrong with it.</param>
internal sealed record Finding(string Check, string Where, string What);
