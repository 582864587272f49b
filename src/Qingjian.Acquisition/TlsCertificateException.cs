namespace Qingjian.Acquisition;

/// <summary>Why a certificate cannot be used; its message names setting, file and what is wrong.</summary>
/// <param name="field">Setting within <c>Tls</c>.</param>
/// <param name="file">The file that it names, or null.</param>
/// <param name="rule">What is wrong with it.</param>
public sealed class TlsCertificateException(string field, string? file, string rule) : Exception($"{TlsOptions.Section}:{field}{(file is null ? "" : $" '{file}'")} {rule}");
