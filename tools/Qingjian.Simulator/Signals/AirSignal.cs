namespace Qingjian.Simulator.Signals;

/// <summary>Ambient air at one site: what the region shares, plus its own emissions under the day's trapping, with
/// traffic peaks, photochemical ozone in the afternoon and its loss to fresh NO.</summary>
internal sealed class AirSignal(FictionalStation station, int seed, Weather weather) : ISignal
{
    private readonly SiteLoad _site = SiteLoad.Of(station.Character);
    private readonly Noise _neighbourhood = new(seed, "air neighbourhood");
    private readonly Noise _coarse = new(seed, "coarse dust");
    private readonly Noise _own = new(seed, "air " + station.Code);

    public void Sample(Moment at, Span<double> values)
    {
        var trapping = weather.Trapping(at) * Math.Exp(-0.08 * _site.Height);
        var rhythm = TrafficRhythm(at);
        var local = 0.13 * _neighbourhood.At(at.Hours / 8, station.Longitude, station.Latitude) + 0.05 * _own.At(at.Hours / 2.5);
        var fine = FineParticles(at, trapping, rhythm, local);
        var nitrogenDioxide = NitrogenDioxide(at, trapping, rhythm, local);
        values[0] = fine;
        values[1] = fine + CoarseParticles(at, fine, rhythm);
        values[2] = (3.5 + 6.5 * _site.Industry * trapping + 1.2 * at.Winter) * Math.Exp(1.4 * local);
        values[3] = nitrogenDioxide;
        values[4] = 0.22 + 0.0075 * fine + 0.3 * _site.Traffic * rhythm * trapping;
        values[5] = Ozone(at, nitrogenDioxide, local);
        Meteorology(at, values[6..]);
    }

    /// <summary>Morning and evening peaks, calmer nights and weekends; about 1 by day.</summary>
    private static double TrafficRhythm(Moment at) =>
        (0.3 + 0.85 * at.DailyPeak(8, 9) + 0.95 * at.DailyPeak(18.5, 6) + 0.35 * at.DailyPeak(13.5, 1.5)) * (at.IsWeekend ? 0.78 : 1);

    private double FineParticles(Moment at, double trapping, double rhythm, double local)
    {
        var regional = 19 * (1 + 0.45 * at.Winter) * Math.Exp(0.3 * weather.Front(at) + 1.15 * weather.Episode(at) - 0.3 * weather.Rain(at));
        var fresh = (3.5 * _site.Traffic * rhythm + 5 * _site.Industry) * trapping;
        return (regional * (0.72 + 0.28 * trapping) * (1 - 0.05 * _site.Height) + fresh) * Math.Exp(local) + weather.Haze(at);
    }

    private double CoarseParticles(Moment at, double fine, double rhythm)
    {
        var dry = Math.Clamp(1.4 - weather.Humidity(at) / 100, 0.3, 1) * Math.Exp(-0.6 * weather.Rain(at));
        var dust = (7 + 14 * _site.Traffic * rhythm + 14 * _site.Industry) * dry;
        return (0.28 * fine + dust) * Math.Exp(0.22 * _coarse.At(at.Hours / 9, station.Longitude, station.Latitude));
    }

    private double NitrogenDioxide(Moment at, double trapping, double rhythm, double local)
    {
        var fresh = (21 * _site.Traffic * rhythm * (1 + 0.25 * at.Winter) + 7 * _site.Industry) * trapping;
        return (4 + fresh) * (1 - 0.4 * weather.Sunshine(at, 0)) * Math.Exp(1.2 * local);
    }

    private double Ozone(Moment at, double nitrogenDioxide, double local)
    {
        var carriedOver = 34 - 9 * at.Winter + 3.5 * _site.Height + 18 * at.DailyPeak(15, 1.2);
        var formed = 118 * Math.Pow(weather.Sunshine(at, 2.2), 1.25) * (0.85 + 0.5 * weather.Episode(at));
        return Math.Max(0, (carriedOver + formed - 0.5 * nitrogenDioxide) * Math.Exp(0.5 * local));
    }

    private void Meteorology(Moment at, Span<double> values)
    {
        values[0] = weather.Temperature(at) - 0.6 * _site.Height + 0.8 * _site.Traffic + 0.3 * _own.At(at.Hours / 4);
        values[1] = Math.Clamp(weather.Humidity(at) + 1.2 * _site.Height + 2 * _own.At(at.Hours / 5 + 1000), 10, 100);
        values[2] = weather.Pressure(at) - 1.1 * _site.Height;
        values[3] = weather.WindSpeed(at) * (1 - 0.25 * Math.Min(1, _site.Traffic) + 0.06 * _site.Height) * Math.Exp(0.2 * _own.At(at.Hours));
        var direction = weather.WindDirection(at) + 12 * _own.At(at.Hours * 1.5 + 5000);
        values[4] = direction - Math.Floor(direction / 360) * 360;
    }
}
