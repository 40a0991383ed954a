/// The style of the report: light and dark, paper and phone.
enum HTMLStyle {
  /// How marks differ by their lines and signs, so that no one needs colours to tell them apart.
  private static let marks = """
    mark.variant { text-decoration: underline; text-decoration-thickness: .09em;
      text-underline-offset: .16em; }
    mark.inflected { text-decoration-style: dotted; }
    mark.same-name { text-decoration-style: double; }
    mark.derived { text-decoration-style: dashed; }
    mark.alias { text-decoration-style: solid; }
    mark.misspelling { text-decoration-style: wavy; }
    mark.variant::after { font-size: .75em; vertical-align: .25em; padding-left: .1em;
      text-decoration: none; display: inline-block; }
    mark.inflected::after { content: "+"; } mark.same-name::after { content: "="; }
    mark.derived::after { content: "^"; } mark.alias::after { content: "@"; }
    mark.misspelling::after { content: "~"; }
    """

  /// A line of a concordance: cut at words on either side; opened, the same text runs on as a
  /// paragraph.
  private static let lines = """
    details.line summary { display: grid; list-style: none; cursor: pointer; column-gap: .5em;
      grid-template-columns: 3.4em minmax(0, 1fr) minmax(0, 1fr); line-height: 1.5;
      height: 1.5em; overflow: hidden; }
    details.line summary::-webkit-details-marker { display: none; }
    details.line .at { text-align: right; opacity: .75; white-space: nowrap; }
    details.line .left { direction: rtl; text-align: right; white-space: nowrap;
      overflow: hidden; text-overflow: ellipsis; }
    details.line .right mark { white-space: nowrap; }
    details.line .far, details.line .tier2, details.line .tier1 { display: none; }
    @media (min-width: 34rem) { details.line .tier1 { display: inline; } }
    @media (min-width: 58rem) { details.line .tier2 { display: inline; } }
    @media (max-width: 40rem) { details.line summary
      { grid-template-columns: 2.2em minmax(0, 2fr) minmax(0, 3fr); column-gap: .3em; } }
    details.line[open] summary { display: block; height: auto; padding: .3rem 0 .1rem; }
    details.line[open] .left { direction: inherit; white-space: normal; }
    details.line[open] .far, details.line[open] .tier2, details.line[open] .tier1
      { display: inline; }
    details.line[open] .at { margin-right: .6em; }
    details.line p { margin: 0 0 .6rem; }
    details.furniture { opacity: .65; }
    .counts summary { cursor: pointer; }
    .counts .number { display: inline-block; min-width: 2.6em; text-align: right; }
    .concordance { content-visibility: auto; contain-intrinsic-size: auto 12rem; }
    """

  /// The style within another page: it takes that page's colours, and marks by what holds on light
  /// and dark.
  static let fragment =
    """
    .izde mark { color: inherit; background: #e0a80066; padding: 0 .12em; border-radius: .15em; }
    .izde mark.variant { background: #d0508066; }
    .izde ins { background: #30a04044; text-decoration: underline; }
    .izde del { background: #d0303044; }
    .izde .faint, .izde .facts, .izde caption { opacity: .75; font-weight: normal; }
    .izde blockquote { margin: .4rem 0; padding: .1rem 0 .1rem .9rem; font-size: inherit;
      border-left: 3px solid #8886; }
    .izde td { text-align: left; vertical-align: baseline; }
    .izde td.number { text-align: right; }
    .izde svg { max-height: 14rem; } .izde svg rect { fill: #3d6f9e; }
    .izde svg text { fill: currentcolor; font-size: 11px; } .izde svg line { stroke: #8886; }
    .izde svg line.hatch { stroke: #3d6f9e; stroke-width: 3; }
    @scope (.izde) {

    """ + marks + lines + "\n}"

  static let sheet =
    """
    :root { color-scheme: light dark; --ink: #1c1b19; --paper: #fdfcf9; --faint: #625e56;
      --rule: #d9d4c8; --exact: #ffe28a; --variant: #f6c6dd; --good: #1c6b32; --warn: #8a4b00;
      --bad: #a3161b; --bar: #3d6f9e; --added: #cdeccf; --removed: #f8d0cd; }
    @media (prefers-color-scheme: dark) { :root { --ink: #e9e6df; --paper: #191816;
      --faint: #a8a297; --rule: #3d3a34; --exact: #6a5200; --variant: #6d2f4d; --good: #7fd394;
      --warn: #f0b35e; --bad: #ff8f88; --bar: #7fb0dc; --added: #1f4d27; --removed: #5f211f; } }
    * { box-sizing: border-box; }
    body { margin: 0 auto; max-width: 62rem; padding: 1.2rem; background: var(--paper);
      color: var(--ink); font: 1rem/1.5 Georgia, "Noto Serif", serif; overflow-wrap: anywhere; }
    h1 { font-size: 1.5rem; line-height: 1.25; margin: 0 0 .4rem; }
    h2 { font-size: 1.25rem; margin: 2.2rem 0 .4rem; border-top: 2px solid var(--rule);
      padding-top: .8rem; }
    h3 { font-size: 1.05rem; margin: 1.4rem 0 .1rem; }
    h2 .facts, h3 .facts { font-weight: normal; color: var(--faint); }
    a { color: inherit; text-decoration-color: var(--faint); text-underline-offset: .15em; }
    p { margin: .3rem 0; }
    .faint, dt, th, caption, figcaption, footer { color: var(--faint); }
    .faint, dl, table, figcaption, footer, code, .verdict, details.line, .counts, summary.range { font-family: system-ui, "Noto Sans", sans-serif; font-size: .875rem; }
    .faint .faint { font-size: inherit; }
    code { font-family: ui-monospace, "DejaVu Sans Mono", monospace; font-size: .8rem;
      user-select: all; }
    code.sum { display: inline-block; max-width: 13ch; overflow: hidden; text-overflow: ellipsis;
      white-space: nowrap; vertical-align: bottom; }
    dl { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: .1rem .9rem;
      margin: .6rem 0; }
    dd { margin: 0; }
    blockquote { margin: .4rem 0; padding: .1rem 0 .1rem .9rem; border-left: 3px solid var(--rule); }
    mark { color: inherit; background: var(--exact); padding: 0 .12em; border-radius: .15em; }
    mark.variant { background: var(--variant); }
    ins { background: var(--added); text-decoration: underline; text-underline-offset: .15em; }
    del { background: var(--removed); }
    summary { cursor: pointer; }
    table { border-collapse: collapse; min-width: 24rem; max-width: 100%; margin: .5rem 0; }
    table.names { width: 100%; min-width: 0; }
    caption { text-align: left; padding-bottom: .2rem; }
    th { text-align: left; font-weight: normal; overflow-wrap: normal; }
    th, td { padding: .15rem .5rem .15rem 0; border-bottom: 1px solid var(--rule);
      vertical-align: baseline; }
    td.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap;
      width: 4.5rem; }
    details.part { border-top: 1px solid var(--rule); padding: .4rem 0; }
    details.line { border-radius: .2rem; }
    details.line:target { outline: 2px solid var(--bar); }
    .sides { display: grid; grid-template-columns: 1fr 1fr; gap: 1rem; }
    .verdict { font-weight: bold; font-size: 1rem; letter-spacing: .04em;
      text-transform: uppercase; white-space: nowrap; text-decoration: none; }
    .good { color: var(--good); } .warn { color: var(--warn); } .bad { color: var(--bad); }
    .draft .row { display: grid; grid-template-columns: minmax(0, 1fr) 8.5rem; gap: 1rem; }
    .draft p { white-space: pre-line; }
    .draft aside .verdict, .checked .verdict { font-size: .8rem; }
    .quoted { text-decoration-thickness: .12em; text-decoration-color: currentcolor; }
    .quoted.exact { background: var(--added); text-decoration-style: solid; }
    .quoted.altered { background: var(--exact); text-decoration-style: wavy; }
    .quoted.partial { background: var(--exact); text-decoration-style: dashed; }
    .quoted.absent { background: var(--removed); text-decoration-style: dotted; }
    .quoted:target { outline: 2px solid var(--bar); }
    figure { margin: .4rem 0; }
    svg { width: 100%; height: auto; max-height: 14rem; }
    svg rect { fill: var(--bar); } svg rect.inferred { stroke: var(--bar); }
    svg text { fill: var(--faint); font: 11px system-ui, sans-serif; }
    svg line { stroke: var(--rule); } svg line.hatch { stroke: var(--bar); stroke-width: 2; }
    footer { margin-top: 2.5rem; border-top: 1px solid var(--rule); padding-top: .6rem; }

    """ + marks + lines + """

      @media (max-width: 40rem) {
        .sides { grid-template-columns: 1fr; gap: .3rem; }
        .draft .row { grid-template-columns: 1fr; gap: 0; }
        table { min-width: 0; width: 100%; }
        td.number { width: 3rem; }
        svg text { font-size: 18px; } svg text.minor { display: none; }
      }
      @media print {
        :root { --ink: #000; --paper: #fff; --faint: #444; --rule: #bbb; --exact: #eee;
          --variant: #ddd; --bar: #555; --added: #eee; --removed: #eee; --good: #000; --warn: #000;
          --bad: #000; }
        body { max-width: none; padding: 0; font-size: 10pt; }
        mark { font-weight: bold; } a { text-decoration: none; }
        h2, h3 { break-after: avoid; } blockquote, tr, figure, .sides { break-inside: avoid; }
        .concordance { content-visibility: visible; }
      }
      """
}
