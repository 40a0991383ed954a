/// The style sheet of the pages: light and dark, phone to wide screen, print.
///
/// The contrast of text is at least 4.5 (WCAG AA); marks differ in line style as well as in colour.
enum StyleSheet {
  static let text = """
    :root { color-scheme: light dark; --ink: #1d1d1b; --paper: #fcfcfa; --faint: #5c5a54;
      --rule: #d8d5cd; --accent: #1f5f8b; --field: #fff; --mark: #ffefb8; --good: #1c6b32;
      --warn: #8a4b00; --bad: #a3161b; --added: #d3efd5; --removed: #f8d8d5; --bar: #3d6f9e; }
    @media (prefers-color-scheme: dark) { :root { --ink: #e8e6e1; --paper: #171716;
      --faint: #aaa69c; --rule: #3c3a36; --accent: #7fb5e0; --field: #222220; --mark: #4d4210;
      --good: #7fd394; --warn: #f0b35e; --bad: #ff8f88; --added: #1f4d27; --removed: #5f211f;
      --bar: #7fb0dc; } }
    * { box-sizing: border-box; }
    body { margin: 0; background: var(--paper); color: var(--ink); overflow-wrap: anywhere;
      font: 1rem/1.5 system-ui, "Noto Sans", "DejaVu Sans", sans-serif; }
    .bar { display: flex; flex-wrap: wrap; gap: .2rem 1.2rem; align-items: baseline;
      padding: .6rem 1.2rem; border-bottom: 1px solid var(--rule); }
    .brand { font-weight: 700; font-size: 1.15rem; text-decoration: none; color: var(--accent); }
    nav { display: flex; flex-wrap: wrap; gap: .2rem 1rem; }
    nav a { color: var(--ink); text-decoration: none; padding: .2rem 0; }
    nav a[aria-current] { border-bottom: 2px solid var(--accent); }
    main { max-width: 76rem; margin: 0 auto; padding: 1rem 1.2rem 2rem; }
    footer { max-width: 76rem; margin: 0 auto; padding: .6rem 1.2rem; color: var(--faint);
      font-size: .85rem; border-top: 1px solid var(--rule); }
    a { color: var(--accent); text-underline-offset: .15em; }
    :focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
    .skip { position: absolute; left: -99rem; } .skip:focus { left: 1rem; top: .5rem;
      background: var(--paper); padding: .3rem .6rem; }
    .unseen { position: absolute; width: 1px; height: 1px; overflow: hidden;
      clip-path: inset(50%); white-space: nowrap; }
    h1 { font-size: 1.4rem; line-height: 1.25; margin: .4rem 0 .8rem; }
    h2 { font-size: 1.05rem; margin: 1.2rem 0 .3rem; } h3 { font-size: 1rem; margin: 1rem 0 .2rem; }
    .facts { font-weight: normal; color: var(--faint); font-size: .9rem; }
    .faint, .place, caption, figcaption, .sorts, .exports { color: var(--faint); font-size: .9rem; }
    .number, td.number { font-variant-numeric: tabular-nums; }
    form.ask { display: flex; flex-wrap: wrap; gap: .5rem .8rem; align-items: end;
      margin: 0 0 1rem; }
    .ask label { display: inline-flex; gap: .4rem; align-items: center; white-space: nowrap; }
    .ask details[open] { display: flex; flex-wrap: wrap; gap: .4rem .8rem; flex-basis: 100%; }
    .ask .wide { flex: 1 1 20rem; } .ask input[type=search] { width: 100%; font-size: 1.1rem; }
    input, select, textarea, button { font: inherit; color: inherit; background: var(--field);
      border: 1px solid var(--faint); border-radius: .3rem; padding: .35rem .6rem; }
    input[type=checkbox] { width: 1.1rem; height: 1.1rem; vertical-align: -.15rem; }
    textarea { width: 100%; display: block; margin: .3rem 0; font-size: .95rem; }
    button { cursor: pointer; border-color: var(--accent); color: var(--accent); }
    .ask > button, .stack > button { background: var(--accent); color: var(--paper); }
    .stack { display: grid; gap: .5rem; max-width: 46rem; justify-items: start; }
    .stack label { width: 100%; } .inline { display: inline-block; margin: .3rem .5rem .3rem 0; }
    details { font-size: .95rem; } summary { cursor: pointer; }
    .columns { display: grid; grid-template-columns: minmax(0, 1fr) 18rem; gap: 0 2.5rem; }
    .count { font-weight: 600; margin: .4rem 0; }
    .note { border-left: 3px solid var(--warn); padding-left: .6rem; margin: .4rem 0; }
    .bad { color: var(--bad); }
    .chip { display: inline-block; border: 1px solid var(--rule); border-radius: 1rem;
      padding: .05rem .6rem; font-weight: 400; text-decoration: none; font-size: .9rem; }
    .hit { margin: 0 0 1.3rem; } .hit h2, .hit h3 { margin: .2rem 0; font-size: 1rem; }
    .rank { color: var(--faint); font-weight: 400; margin-right: .3rem; }
    blockquote { margin: .2rem 0; padding: 0 0 0 .8rem; border-left: 3px solid var(--rule);
      max-width: 42rem; font-family: Georgia, "Noto Serif", "DejaVu Serif", serif; }
    .place { margin: .2rem 0; }
    code, pre { font-family: ui-monospace, "DejaVu Sans Mono", monospace; font-size: .85em; }
    pre { white-space: pre-wrap; border: 1px solid var(--rule); border-radius: .3rem;
      padding: .6rem; max-width: 60rem; }
    mark { color: inherit; background: var(--mark); padding: 0 .1em; border-radius: .15em;
      text-decoration: underline 2px solid var(--ink); text-underline-offset: .18em; }
    mark.exact { text-decoration: none; }
    mark.inflected { text-decoration-style: dotted; }
    mark.derived { text-decoration-style: dotted; text-decoration-thickness: 3px; }
    mark.same-name { text-decoration-style: double; text-decoration-thickness: 1px; }
    mark.alias { text-decoration-style: dashed; }
    mark.misspelling { text-decoration-style: wavy; text-decoration-thickness: 1px; }
    mark:target { outline: 3px solid var(--accent); }
    .legend { list-style: none; padding: 0; margin: .3rem 0 .8rem; display: flex; flex-wrap: wrap;
      gap: .3rem 1rem; font-size: .85rem; }
    .facet { list-style: none; margin: 0; padding: 0; font-size: .95rem; }
    .facet li { display: flex; justify-content: space-between; gap: 1rem; padding: .12rem 0; }
    .facet a[aria-current] { font-weight: 700; } .facet .number { color: var(--faint); }
    figure { margin: .3rem 0; } svg { width: 100%; height: auto; display: block; }
    svg rect { fill: var(--bar); } svg rect.space { fill: transparent; }
    svg a:hover rect.space, svg a.chosen rect.space { fill: var(--mark); }
    svg text { fill: var(--faint); font: 11px system-ui, sans-serif; }
    table { border-collapse: collapse; margin: .6rem 0; max-width: 100%; }
    caption { text-align: left; } th { text-align: left; font-weight: 600; font-size: .9rem; }
    th, td { padding: .2rem .9rem .2rem 0; border-bottom: 1px solid var(--rule);
      vertical-align: baseline; }
    th.number, td.number { text-align: right; }
    table.context { width: 100%; table-layout: fixed; }
    table.context td { border: 0; padding: .1rem .3rem; }
    td.line { width: 3.4rem; } td.left { text-align: right; } td.form { width: 10rem;
      text-align: center; }
    tr.furniture td, .passage.furniture { color: var(--faint); }
    .decide { display: inline; } .decide button { font-size: .85rem; padding: .1rem .5rem;
      margin-right: .3rem; }
    .sides { display: grid; grid-template-columns: 1fr 1fr; gap: 1.5rem; }
    ins { background: var(--added); } del { background: var(--removed); }
    .verdict { text-transform: uppercase; letter-spacing: .04em; font-weight: 700; }
    .verdict.exact { color: var(--good); } .verdict.altered, .verdict.partial
      { color: var(--warn); } .verdict.absent { color: var(--bad); }
    .quotation { border-top: 1px solid var(--rule); }
    .reading { display: grid; grid-template-columns: minmax(0, 1fr) 20rem; gap: 0 2.5rem; }
    .text { max-width: 44rem; } .passage { position: relative; padding-left: 2.6rem;
      font-family: Georgia, "Noto Serif", "DejaVu Serif", serif; white-space: pre-line; }
    .passage > .number { position: absolute; left: 0; width: 2rem; text-align: right;
      color: var(--faint); font: .8rem/1.9 system-ui, sans-serif; text-decoration: none; }
    .passage:target { background: color-mix(in srgb, var(--mark) 40%, transparent); }
    dl { display: grid; grid-template-columns: max-content 1fr; gap: .15rem .9rem; }
    dt { color: var(--faint); } dd { margin: 0; }
    .exports button, .exports a { margin-right: .4rem; font-size: .85rem; }
    @media (max-width: 48rem) {
      .columns, .reading, .sides { grid-template-columns: minmax(0, 1fr); }
      table.context, table.context tbody, table.context tr { display: block; }
      table.context td { display: inline; width: auto; text-align: left; padding: 0 .15rem; }
      table.context tr { margin-bottom: .6rem; }
      table.names, table.names tbody, table.names tr, table.names td { display: block; }
      table.names thead { display: none; }
      table.names td { border: 0; padding: 0; text-align: left; }
      table.names tr { border-bottom: 1px solid var(--rule); padding: .3rem 0; }
      nav a, .facet a, .exports a { padding: .35rem 0; } button { min-height: 2.4rem; }
    }
    @media print {
      :root { --ink: #000; --paper: #fff; --faint: #444; --rule: #bbb; --mark: #eee; --accent: #000; }
      .bar, form, aside .facet, .more, .exports, .sorts, footer { display: none; }
      .columns, .reading { display: block; } .hit, tr { break-inside: avoid; }
    }
    @media (prefers-reduced-motion: no-preference) { html { scroll-behavior: smooth; } }

    """
}
