namespace LeidenBestuur.Web.Admin.Publications;

/// <summary>How publishing is set up, read and checked once, at start.</summary>
/// <param name="FourEyes">Whether nobody approves what they wrote themselves.</param>
public sealed record PublishingSettings(FourEyesSetting FourEyes)
{
    public static PublishingSettings Read(IConfiguration configuration) => new(new Settings(configuration, "Publishing").OneOf("FourEyes", FourEyesSetting.Auto));
}

public enum FourEyesSetting
{
    /// <summary>From the day on which two people may publish.</summary>
    Auto,

    On,

    Off,
}
