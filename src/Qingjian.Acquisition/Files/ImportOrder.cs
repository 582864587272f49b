using Qingjian.Acquisition.Intake;

namespace Qingjian.Acquisition.Files;

/// <summary>A confirmed import.</summary>
internal sealed record ImportOrder(Guid Id, ImportMapping Mapping, Sender Sender);
