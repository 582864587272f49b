namespace Qingjian.Server.Checkups;

/// <summary>One part of the check-up. Changes nothing; what it cannot read is reported by whoever calls it.</summary>
internal interface IExamination
{
    string Part { get; }

    Task<Diagnosis> RunAsync(Patient patient, CancellationToken cancel);
}
