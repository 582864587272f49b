namespace Qingjian.Acquisition.Samples;

/// <summary>A page of the list, with how many are in each state, the state's own filter left out.</summary>
internal sealed record SampleList(IReadOnlyList<Sample> Rows, int Total, int Page, int RowsPerPage, IReadOnlyDictionary<SampleState, int> Counts);
