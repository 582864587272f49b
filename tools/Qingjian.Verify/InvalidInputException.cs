namespace Qingjian.Verify;

/// <summary>What was given cannot be read at all, so that nothing can be said about it.</summary>
internal sealed class InvalidInputException(string message) : Exception(message);
