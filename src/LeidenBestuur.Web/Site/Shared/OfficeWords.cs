using LeidenBestuur.Web.Domain;

namespace LeidenBestuur.Web.Site.Shared;

/// <summary>The office of a term in words.</summary>
public static class OfficeWords
{
    /// <summary>"burgemeester", "waarnemend burgemeester", "wethouder".</summary>
    public static string Of(TermOfOffice term)
    {
        var office = term.Office == Office.Mayor ? Texts.Office_Mayor : Texts.Office_Alderman;
        return term.IsActing ? Texts.Office_Acting.FillPlain(("ambt", office)) : office;
    }

    /// <summary>"eerste", "tweede", …: the rank of a deputy mayor.</summary>
    public static string Rank(int rank) => rank switch
    {
        1 => "eerste",
        2 => "tweede",
        3 => "derde",
        4 => "vierde",
        5 => "vijfde",
        6 => "zesde",
        7 => "zevende",
        _ => $"{rank}e",
    };
}
