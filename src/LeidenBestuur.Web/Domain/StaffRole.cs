namespace LeidenBestuur.Web.Domain;

/// <summary>Rol: what a member of staff may do; each next one may do all that the one before may.</summary>
public enum StaffRole
{
    /// <summary>Redacteur: edits and submits.</summary>
    Editor,

    /// <summary>Eindredacteur: also approves, schedules and withdraws.</summary>
    Publisher,

    /// <summary>Beheerder: also accounts, portfolios, content pages, erasing and settings.</summary>
    Administrator,
}
