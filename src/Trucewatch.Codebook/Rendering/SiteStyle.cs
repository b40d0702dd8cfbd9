namespace Trucewatch.Codebook;

/// <summary>The site's style sheet, for light and dark screens and for paper.</summary>
internal static class SiteStyle
{
    public const string Text =
        """
        :root { --ink: #1d2326; --quiet: #5a666d; --paper: #fbfaf7; --line: #dcd9d0; --link: #0b5a8a; --yes: #1f6b3a; --no: #9a3324; --well: #f1efe8; }
        @media (prefers-color-scheme: dark) {
          :root { --ink: #e4e6e7; --quiet: #9aa5ab; --paper: #15191c; --line: #2e363b; --link: #7cc0ea; --yes: #7ccb98; --no: #ec9a8b; --well: #1d2327; }
        }
        * { box-sizing: border-box; }
        body { margin: 0 auto; padding: 2rem 1.25rem 4rem; max-width: 56rem; background: var(--paper); color: var(--ink); font: 1rem/1.55 Georgia, "Times New Roman", serif; }
        nav, .kind, .version, dt, .name, h3, code, .examples ul { font-family: system-ui, "Segoe UI", "Helvetica Neue", sans-serif; }
        nav { font-size: .9rem; margin-bottom: 1.5rem; }
        a { color: var(--link); text-decoration-thickness: 1px; text-underline-offset: 2px; }
        a:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
        h1 { font-size: 2rem; line-height: 1.2; margin: 0 0 .75rem; }
        h2 { font-size: 1.25rem; margin: 2.25rem 0 .5rem; padding-bottom: .25rem; border-bottom: 1px solid var(--line); }
        h3 { font-size: .95rem; margin: 1.25rem 0 .25rem; }
        p { margin: .5rem 0; }
        .lead { font-size: 1.15rem; max-width: 42rem; }
        .kind, .version { color: var(--quiet); font-size: .85rem; margin: 0 0 .25rem; }
        code { font-size: .9em; background: var(--well); padding: .1em .35em; border-radius: 3px; }
        dl { margin: .5rem 0; }
        dl > div { display: grid; grid-template-columns: 13rem 1fr; gap: 0 1rem; padding: .2rem 0; }
        dt { font-size: .85rem; color: var(--quiet); padding-top: .15rem; }
        dd { margin: 0; overflow-wrap: anywhere; }
        .pages dt { color: inherit; font-size: .95rem; padding: 0; }
        .examples { list-style: none; padding: 0; }
        .examples > li { padding: .5rem 0; border-bottom: 1px solid var(--line); }
        .examples q { quotes: none; }
        .examples ul { list-style: none; padding: 0 0 0 1.25rem; font-size: .85rem; }
        .yes { color: var(--yes); }
        .no { color: var(--no); }
        .rules { list-style: none; padding: 0; }
        .rules > li { background: var(--well); border-radius: 6px; padding: .6rem .9rem; margin: .6rem 0; }
        .name { font-size: .85rem; font-weight: 600; }
        .words p { color: var(--quiet); font-size: .95rem; }
        section:target, .rules > li:target { outline: 2px solid var(--link); }
        @media (max-width: 40rem) { dl > div { grid-template-columns: 1fr; } body { padding-top: 1rem; } }
        @media print { body { max-width: none; } nav { display: none; } }

        """;
}
