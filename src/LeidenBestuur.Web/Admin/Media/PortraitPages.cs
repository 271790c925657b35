using LeidenBestuur.Web.Domain;

namespace LeidenBestuur.Web.Admin.Media;

/// <summary>A stored portrait without its bytes.</summary>
public sealed record PortraitShown(string Hash, string AlternativeText, string? CreditLine, int FocalX, int FocalY, int Width, int Height);

/// <summary>The portrait of one official: what residents see, what stands in the draft, and a form for another.</summary>
/// <param name="Form">What was typed; first, so that mistakes come in the order of its fields.</param>
/// <param name="Slug">Whose.</param>
/// <param name="Name">Their name.</param>
/// <param name="Published">What residents see; null: initials.</param>
/// <param name="DraftStage">How far the open draft is; null: there is none.</param>
/// <param name="Drafted">What stands in the draft; null: initials, or no draft.</param>
public sealed record PortraitPage(PortraitForm Form, string Slug, string Name, PortraitShown? Published, VersionStage? DraftStage, PortraitShown? Drafted)
{
    public string Path => MediaController.PathOf(Slug);

    /// <summary>What the draft would show, or what is published where there is none.</summary>
    public PortraitShown? Next => DraftStage is null ? Published : Drafted;

    public bool IsClosed => DraftStage == VersionStage.Submitted;
}

/// <summary>Choosing the focal point of a picture that was taken in.</summary>
public sealed record FocusPage(FocusForm Form, string Slug, string Name, PortraitShown Portrait)
{
    /// <summary>The picture to click on is always so large: a browser tells where somebody clicked in pixels of the screen.</summary>
    private const int ClickWidth = 240;
    private const int ClickHeight = 360;

    public string Path => $"{MediaController.PathOf(Slug)}/{Portrait.Hash}";

    public (int Width, int Height) Clickable => Fitted(Portrait.Width, Portrait.Height);

    public FocalPoint Focus => Form is { X: >= 0 and <= 100, Y: >= 0 and <= 100 } ? Form.Focus : new(Portrait.FocalX, Portrait.FocalY);

    /// <summary>The address of a crop around the chosen point.</summary>
    public string Crop(PortraitSize size) => $"{Path}/uitsnede?maat={size.Width}&x={Focus.X}&y={Focus.Y}";

    /// <summary>Where in a picture somebody clicked, in per cent; null: nowhere, as when the button was pressed by keyboard.</summary>
    public static FocalPoint? Clicked(PortraitShown portrait, int? x, int? y)
    {
        if (x is null || y is null || (x, y) == (0, 0))
            return null;
        var (width, height) = Fitted(portrait.Width, portrait.Height);
        return new(Percent(x.Value, width), Percent(y.Value, height));
    }

    private static (int Width, int Height) Fitted(int width, int height)
    {
        var scale = Math.Min((double)ClickWidth / width, (double)ClickHeight / height);
        return (Math.Max(1, (int)Math.Round(width * scale)), Math.Max(1, (int)Math.Round(height * scale)));
    }

    private static int Percent(int at, int whole) => (int)Math.Clamp(Math.Round(100.0 * at / whole), 0, 100);
}
