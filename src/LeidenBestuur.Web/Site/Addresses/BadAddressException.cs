using LeidenBestuur.Web.Site.Shared;

namespace LeidenBestuur.Web.Site.Addresses;

/// <summary>The address asks for something that cannot be: the answer is a 400 page that says what is expected.</summary>
/// <param name="explanation">For the resident, in Dutch.</param>
public sealed class BadAddressException(string explanation) : Exception(explanation)
{
    public BadAddressException()
        : this(Texts.Error_BadAddress)
    {
    }
}
