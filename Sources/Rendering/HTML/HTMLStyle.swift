/// The style of the report: light and dark, paper and phone.
enum HTMLStyle {
  /// The style within another page: it takes that page's colours, and marks by what holds on light
  /// and dark.
  static let fragment = """
    .izde mark { color: inherit; background: #e0a80066; padding: 0 .12em; border-radius: .15em; }
    .izde mark.variant { background: #d0508066; border-bottom: 1px dashed currentcolor; }
    .izde ins { background: #30a04044; text-decoration: underline; }
    .izde del { background: #d0303044; }
    .izde .faint, .izde .facts, .izde caption { opacity: .75; font-weight: normal; }
    .izde blockquote { margin: .4rem 0; padding: .1rem 0 .1rem .9rem; font-size: inherit;
      border-left: 3px solid #8886; }
    .izde td { text-align: left; vertical-align: baseline; }
    .izde td.left, .izde td.number { text-align: right; }
    """

  static let sheet = """
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
    .faint, dl, table, figcaption, footer, code, .verdict
      { font-family: system-ui, "Noto Sans", sans-serif; font-size: .875rem; }
    code { font-family: ui-monospace, "DejaVu Sans Mono", monospace; font-size: .8rem;
      user-select: all; }
    dl { display: grid; grid-template-columns: max-content 1fr; gap: .1rem .9rem; margin: .6rem 0; }
    dd { margin: 0; }
    blockquote { margin: .4rem 0; padding: .1rem 0 .1rem .9rem; border-left: 3px solid var(--rule); }
    mark { color: inherit; background: var(--exact); padding: 0 .12em; border-radius: .15em; }
    mark.variant { background: var(--variant); border-bottom: 1px dashed var(--faint); }
    ins { background: var(--added); text-decoration: underline; text-underline-offset: .15em; }
    del { background: var(--removed); }
    table { border-collapse: collapse; min-width: 24rem; max-width: 100%; margin: .5rem 0; }
    table.context { width: 100%; }
    caption { text-align: left; padding-bottom: .2rem; }
    th { text-align: left; font-weight: normal; }
    th, td { padding: .15rem .5rem .15rem 0; border-bottom: 1px solid var(--rule);
      vertical-align: baseline; }
    td.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
    table.context td { border: 0; padding: .08rem .3rem; }
    table.context { table-layout: fixed; }
    table.context td.line { width: 3.6rem; }
    table.context td.left { text-align: right; }
    table.context td.form { width: 9.5rem; text-align: center; }
    tr.furniture td { opacity: .65; }
    .sides { display: grid; grid-template-columns: 1fr 1fr; gap: 1rem; }
    .verdict { font-weight: bold; font-size: 1rem; letter-spacing: .04em;
      text-transform: uppercase; }
    .good { color: var(--good); } .warn { color: var(--warn); } .bad { color: var(--bad); }
    figure { margin: .8rem 0; }
    svg { width: 100%; height: auto; max-height: 14rem; }
    svg rect { fill: var(--bar); } svg text { fill: var(--faint); font: 11px system-ui, sans-serif; }
    svg line { stroke: var(--rule); }
    footer { margin-top: 2.5rem; border-top: 1px solid var(--rule); padding-top: .6rem; }
    @media (max-width: 40rem) {
      .sides { grid-template-columns: 1fr; gap: .3rem; }
      table { min-width: 0; width: 100%; }
      table.context, table.context tbody, table.context tr { display: block; }
      table.context td, table.context td.left, table.context td.form
        { display: inline; width: auto; text-align: left; padding: 0 .15rem; }
      table.context tr { margin-bottom: .5rem; }
    }
    @media print {
      :root { --ink: #000; --paper: #fff; --faint: #444; --rule: #bbb; --exact: #eee;
        --variant: #ddd; --bar: #555; --added: #eee; --removed: #eee; --good: #000; --warn: #000;
        --bad: #000; }
      body { max-width: none; padding: 0; font-size: 10pt; }
      mark { font-weight: bold; } a { text-decoration: none; }
      h2, h3 { break-after: avoid; } blockquote, tr, figure, .sides { break-inside: avoid; }
    }
    """
}
