using LeidenBestuur.Web.Domain;
using LeidenBestuur.Web.Site.College;

namespace LeidenBestuur.Web.Site.Shared;

/// <summary>The tile of somebody: a portrait in one shape, or else initials.</summary>
/// <param name="Person">Whose.</param>
/// <param name="Sizes">The shape, in its sizes.</param>
/// <param name="IsLazy">Whether it stands below the fold.</param>
public sealed record PortraitTile(Person Person, IReadOnlyList<PortraitSize> Sizes, bool IsLazy)
{
    /// <summary>How wide the stylesheet makes the tile.</summary>
    public string Widths => Sizes == PortraitSize.Square ? "(min-width: 64rem) 17rem, (min-width: 48rem) 6rem, 4rem" : "(min-width: 48rem) 5rem, 4rem";

    /// <summary>What a browser without srcset shows; its shape keeps the place of the others.</summary>
    public PortraitSize Plain => Sizes == PortraitSize.Square ? Sizes[^2] : Sizes[0];

    public string PlainAddress => Address(Plain, PortraitFormat.All[^1]);

    public string Set(PortraitFormat format) => string.Join(", ", Sizes.Select(size => $"{Address(size, format)} {size.Width}w"));

    public string Address(PortraitSize size, PortraitFormat format) => $"/portretten/{Person.Portrait!.Hash}/{size.Width}x{size.Height}.{format.Extension}";
}
