// Counts, what changed, who holds what, and the figures.

const FEW_ROLES = 8;

function Tile({ number, name, href, detail }) {
  return html`<li class="tile"><a href=${href}><b>${number.toLocaleString('en')}</b> ${name}</a>
    ${detail && html`<span>${detail}</span>`}</li>`;
}

function Tiles() {
  const standing = data.contradictions.filter((row) => !row.dismissed);
  const severities = ['high', 'medium', 'low']
    .map((severity) => [standing.filter((row) => row.severity === severity).length, severity])
    .filter(([number]) => number > 0)
    .map(([number, severity]) => `${number} ${severity}`);
  const read = data.sources.filter((source) => source.text !== undefined);
  const origins = new Set(read.map((source) => source.origin)).size;
  const agreed = data.items.filter((item) => item.state === 'agreed').length;
  return html`<ul class="tiles">
    <${Tile} number=${standing.length} name="disputed questions" href="#questions" detail=${severities.join(', ')} />
    <${Tile} number=${data.nearMisses.length} name="near misses" href="#near-misses" />
    <${Tile} number=${agreed} name="agreements" href="#agreements" />
    <${Tile} number=${read.length} name="sources" href="#sources"
      detail=${`${count(origins, 'origin')}, ${count(data.claims.length, 'claim')}`} />
  </ul>`;
}

/** A line of changes.md: what stands between back-ticks is a path, or an id that leads to its question. */
function ChangeLine({ line }) {
  return line.split('`').map((part, index) => {
    if (index % 2 === 0) {
      return html`<${Text}>${part}</${Text}>`;
    }
    return rowById.has(part) || resolvedById.has(part)
      ? html`<a href=${'#' + part}>${part}</a>` : html`<code><${Text}>${part}</${Text}></code>`;
  });
}

function Changes() {
  if (data.run <= 1) {
    return html`<p>This is the first run on these articles.</p>`;
  }
  const groups = [];
  data.changes.split('\n').forEach((line) => {
    if (line.startsWith('- ')) {
      groups.push({ head: line.slice(2), lines: [] });
    } else if (groups.length > 0) {
      groups[groups.length - 1].lines.push(line.trim().slice(2));
    }
  });
  return html`<ul class="changes">${groups.map(({ head, lines }) => html`<li>${lines.length === 0
    ? html`<${ChangeLine} line=${head} />`
    : html`<details open=${lines.length <= 8}><summary>${head.replace(/:$/, '')}</summary>
        <ul>${lines.slice(0, 200).map((line) => html`<li><${ChangeLine} line=${line} /></li>`)}
          ${lines.length > 200 && html`<li>and ${lines.length - 200} more, see changes.md</li>`}</ul></details>`}</li>`)}</ul>`;
}

/** Rows are things that somebody holds, columns roles, cells the origins that say so. */
function matrix() {
  const rows = [];
  const total = new Map();
  data.items.forEach((item, index) => {
    if (item.kind !== 'holder') {
      return;
    }
    const cells = new Map();
    item.claims.forEach((number) => {
      const claim = data.claims[number];
      if (!claim.denies && !claim.unheld) {
        claim.roles.forEach((role) => {
          cells.set(role, (cells.get(role) || new Set()).add(claim.origin));
        });
      }
    });
    if (cells.size > 0) {
      const row = rowOfItem.get(index);
      const disputed = new Set();
      (row ? row.positions : []).forEach((position) =>
        position.claims.forEach((c) => data.claims[c].roles.forEach((role) => disputed.add(role))));
      rows.push({ item, row, cells, disputed });
      cells.forEach((origins, role) => total.set(role, (total.get(role) || 0) + origins.size));
    }
  });
  rows.sort((a, b) =>
    Number(Boolean(b.row)) - Number(Boolean(a.row))
    || b.cells.size - a.cells.size
    || a.item.question.localeCompare(b.item.question, 'en'));
  const roles = [...total].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([role]) => role);
  return { rows, roles };
}

function Matrix() {
  const { rows, roles } = useMemo(matrix, []);
  const [all, setAll] = useState(false);
  const telling = rows.filter((row) => row.row || row.cells.size > 1);
  const shown = all ? rows : telling.slice(0, 40);
  const used = new Set(shown.flatMap((row) => [...row.cells.keys()]));
  const columns = all ? roles : roles.filter((role) => used.has(role)).slice(0, FEW_ROLES);
  if (rows.length === 0) {
    return html`<p>No article says who holds anything.</p>`;
  }
  return html`
    <p>Each number counts the origins that say that the role holds the thing. <span class="disputed-cell">≠</span> is disputed.</p>
    <div class="scroll" tabindex="0" role="region" aria-label="Who holds what">
      <table class="matrix">
        <thead><tr><th scope="col">Question</th>${columns.map((role) => html`<th scope="col">${words(role)}</th>`)}</tr></thead>
        <tbody>${shown.map(({ item, row, cells, disputed }) => html`<tr>
          <th scope="row"><${Text}>${item.question}</${Text}></th>
          ${columns.map((role) => html`<${Cell} origins=${cells.get(role)} role=${role} item=${item} row=${disputed.has(role) ? row : null} />`)}
        </tr>`)}</tbody>
      </table>
    </div>
    ${(shown.length < rows.length || columns.length < used.size) && !all && html`
      <button class="more" onClick=${() => setAll(true)}>Show all ${count(rows.length, 'question')} and ${count(roles.length, 'role')}</button>`}`;
}

function Cell({ origins, role, item, row }) {
  if (!origins && !row) {
    return html`<td></td>`;
  }
  const number = origins ? origins.size : 0;
  const says = `${count(number, 'origin')}: ${words(role)}`;
  const link = row ? row.id : item.id;
  return html`<td class=${row ? 'disputed-cell' : ''}>
    <a href=${'#' + link} aria-label=${row ? says + ', disputed' : says}>${number}${row && html` <span aria-hidden="true">≠</span>`}</a></td>`;
}

/** Figures of one unit on one axis. */
function Plot({ unit, groups }) {
  const figures = groups.flatMap((group) => group.claims.map((index) => data.claims[index].figure));
  const ends = figures.flatMap((figure) => [figure.low, figure.high]).filter((end) => end !== undefined);
  const least = Math.min(...ends);
  const most = Math.max(...ends);
  const room = (most - least) * 0.08 || most * 0.1 || 1;
  const at = (value) => (100 * (value - least + room)) / (most - least + 2 * room);
  return html`<div class="plot">
    ${groups.map((group) => html`
      <h3><a href=${'#' + group.link}><${Text}>${group.question}</${Text}></a></h3>
      <ul>${group.claims.map((index) => html`<${Figure} index=${index} at=${at} />`)}</ul>`)}
    <p class="axis" aria-hidden="true"><span>${short(least)}</span><span>${unit}</span><span>${short(most)}</span></p>
  </div>`;
}

function short(number) {
  return number.toLocaleString('en', { maximumFractionDigits: 2 });
}

function Figure({ index, at }) {
  const claim = data.claims[index];
  const { low, high } = claim.figure;
  const left = low === undefined ? 0 : at(low);
  const right = high === undefined ? 100 : at(high);
  const point = low !== undefined && low === high;
  const kind = point ? 'point' : low === undefined ? 'range open-left' : high === undefined ? 'range open-right' : 'range';
  const style = point ? { left: left + '%' } : { left: left + '%', width: Math.max(1, right - left) + '%' };
  return html`<li>
    <a href=${'#' + claim.id}><${Text}>${claim.value}</${Text}></a>
    <span class="who"><${Text}>${claim.by ? claim.by + ', ' : ''}${data.sources[claim.source].path}:${claim.line}${
      claim.scope ? ' (' + claim.scope + ')' : ''}</${Text}></span>
    <span class="track" aria-hidden="true"><span class=${kind + ' ' + claimStates[index].state} style=${style}></span></span>
  </li>`;
}

function Plots() {
  const units = useMemo(() => {
    const found = new Map();
    data.items.forEach((item, number) => {
      if (item.kind !== 'quantity') {
        return;
      }
      item.claims.filter((index) => data.claims[index].figure).forEach((index) => {
        const unit = data.claims[index].figure.unit;
        const groups = found.get(unit) || new Map();
        const row = rowOfItem.get(number);
        const group = groups.get(number) || { question: item.question, link: row ? row.id : item.id, claims: [] };
        group.claims.push(index);
        found.set(unit, groups.set(number, group));
      });
    });
    return sorted(found.keys()).map((unit) => [unit, [...found.get(unit).values()]]);
  }, []);
  return units.length === 0
    ? html`<p>No article gives figures.</p>`
    : units.map(([unit, groups]) => html`<${Plot} unit=${unit} groups=${groups.slice(0, 40)} />`);
}

function Overview() {
  return html`<div class="overview">
    <h1>Where these articles disagree</h1>
    <${Tiles} />
    <section><h2>Since the last run</h2><${Changes} /></section>
    <section><h2>Who holds what</h2><${Matrix} /></section>
    <section><h2>Figures</h2><${Plots} /></section>
    <section><h2>Sources and their origins</h2><${SourceTable} /></section>
  </div>`;
}
