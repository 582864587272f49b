using Qingjian.Archive;
using Qingjian.Assessment.Air;
using Qingjian.Hj212;
using Qingjian.Kernel;
using Qingjian.Network;
using Qingjian.Standards;

namespace Qingjian.Assessment.Tests.Air;

public class HourInputTests
{
    private static readonly DateTimeOffset Midnight = BeijingTime.StartOfDay(new(2026, 11, 21));

    [Fact]
    public void What_does_not_count_says_why()
    {
        Assert.Equal((35.5m, InputFault.None), Of(Value("0.0355", Unit.MilligramsPerCubicMetre), Standing.Valid));
        Assert.Equal((35.5m, InputFault.None), Of(Value("0.0355", Unit.MilligramsPerCubicMetre), Standing.Doubtful));
        Assert.Equal((null, InputFault.DecidedInvalid), Of(Value("35", Unit.MicrogramsPerCubicMetre), Standing.Invalid));
        Assert.Equal((null, InputFault.NotNormal), Of(Value("35", Unit.MicrogramsPerCubicMetre), Standing.NotNormal));
        Assert.Equal((null, InputFault.Unreadable), Of(Value("35", Unit.MicrogramsPerCubicMetre) with { Digits = null, Fault = ValueFault.NotANumber }, Standing.Fault));
        Assert.Equal((null, InputFault.WrongUnit), Of(Value("35", Unit.PartsPerBillion), Standing.Valid));
    }

    [Fact]
    public void Values_fall_into_the_hour_that_they_begin_and_no_other()
    {
        var inputs = new AirInputs(Midnight);
        inputs.Put(AirItem.PM25, new(Value("35", Unit.MicrogramsPerCubicMetre) with { StartUtc = Midnight.AddHours(23) }, Standing.Valid, 0));
        inputs.Put(AirItem.PM25, new(Value("36", Unit.MicrogramsPerCubicMetre) with { StartUtc = Midnight.AddHours(24) }, Standing.Valid, 0));
        inputs.Put(AirItem.PM25, new(Value("37", Unit.MicrogramsPerCubicMetre) with { StartUtc = Midnight.AddHours(-1) }, Standing.Valid, 0));
        inputs.Put(AirItem.PM25, new(Value("38", Unit.MicrogramsPerCubicMetre) with { StartUtc = Midnight.AddMinutes(30) }, Standing.Valid, 0));
        Assert.Equal([null, 35m], [inputs.Hours[AirItem.PM25][0], inputs.Hours[AirItem.PM25][23]]);
        Assert.Equal(35m, inputs[AirItem.PM25, 23].Counting);
        Assert.Empty(inputs.Excluded);
    }

    private static (decimal?, InputFault) Of(ObservedValue value, Standing standing)
    {
        var input = HourInput.Of(AirItem.PM25, new(value, standing, 0));
        return (input.Counting, input.Fault);
    }

    private static ObservedValue Value(string digits, Unit unit)
    {
        Assert.Equal(ValueFault.None, Digits.TryParse(System.Text.Encoding.ASCII.GetBytes(digits), out var read));
        return new(Midnight, read, 'N', unit, 1, Midnight, 7, ValueFault.None, Origin.Sent, 0, 0);
    }
}
