// What is shown, taken along: a row as Markdown, and all that a filter shows as Markdown or CSV.

const MARKS = /[\\`*_[\]<>#|~]/g;
const FORMULA = /^'*[=+\-@\t\r＝＋－＠]/;

/** Text on one line in which no character is a mark of Markdown. */
function plain(text) {
  return text.replace(/\s+/g, ' ').trim().replace(MARKS, '\\$&');
}

/** A row or a near miss as these exports see them. */
function entryOf(entry) {
  const miss = nearById.has(entry.id);
  const positions = miss ? entry.sides : entry.positions;
  return {
    id: entry.id,
    question: miss ? data.items[entry.item].question : entry.question,
    lead: miss ? ['near miss'] : [entry.severity, acrossOf(entry), entry.status, ...foundWords(entry)],
    positions,
    verdict: miss ? '' : words(entry.verdict || ''),
    explanation: words(entry.explanation || ''),
    review: reviewOf(entry.id),
    miss,
  };
}

function quotedInMarkdown(index) {
  const claim = data.claims[index];
  const source = data.sources[claim.source];
  const where = source.title ? `${plain(source.title)}, ${plain(source.path)}:${claim.line}` : `${plain(source.path)}:${claim.line}`;
  return `> “${plain(quoteOf(claim))}”\n> — ${where}\n`;
}

function markdownOf(entry) {
  const { id, question, lead, positions, verdict, explanation, review, miss } = entryOf(entry);
  const sides = positions.map((position) => `**${plain(nameOf(position))}** (${count(position.origins, 'origin')} in ${
    count(position.sources, 'source')})\n\n${position.claims.map(quotedInMarkdown).join('\n')}${
    position.more ? `\nand ${position.more} more in claims.csv\n` : ''}`);
  const decided = review.decision || review.note
    ? [`Decision: ${plain(decisionWords(review, positions, miss))}.${review.note ? ` Note: ${plain(review.note)}` : ''}`] : [];
  return [`## ${plain(question)}`, `${lead.join(', ')} · ${id}`, ...sides, ...[plain(`${verdict} ${explanation}`)].filter((text) => text), ...decided]
    .join('\n\n') + '\n';
}

function csvCell(text) {
  const guarded = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}

/** The cell of a decision as contradictions.csv has it. */
function decisionCell({ decision, side }, positions) {
  const at = positions.findIndex((position) => position.text === side);
  return decision !== 'right' ? decision : at === 0 || at === 1 ? 'ab'[at] : at < 0 ? words(side) : nameOf(positions[at]);
}

const COLUMNS = ['severity', 'question', 'position_a', 'quote_a', 'location_a', 'position_b', 'quote_b', 'location_b',
  'decision', 'note', 'verdict', 'explanation', 'status', 'other_positions', 'id'];

function csvRow(entry) {
  const { id, question, positions, verdict, explanation, review } = entryOf(entry);
  const side = (position) => {
    const claim = data.claims[position.claims[0]];
    return [nameOf(position), quoteOf(claim).replace(/\s+/g, ' ').trim(), `${data.sources[claim.source].path}:${claim.line}`];
  };
  return [entry.severity || '', question, ...side(positions[0]), ...side(positions[1]), decisionCell(review, positions), review.note,
    verdict, explanation, entry.status || '', positions.slice(2).map(nameOf).join('; '), id,
    ...(readers.length > 0 ? [entry.found_by || ''] : [])];
}

/** As the program writes its tables: a byte order mark, so that spreadsheets read it as UTF-8, and CR LF. */
function csvOf(entries) {
  return '\uFEFF' + [[...COLUMNS, ...(readers.length > 0 ? ['found_by'] : [])], ...entries.map(csvRow)].map((row) => row.map(csvCell).join(',') + '\r\n').join('');
}

function download(name, type, text) {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // the browser has taken it over by then
  setTimeout(() => URL.revokeObjectURL(address), 60000);
}

async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyFromField(text);
  }
}

/** For browsers that keep the clipboard from a page on a disk. */
function copyFromField(text) {
  const field = document.createElement('textarea');
  field.value = text;
  field.className = 'unseen';
  document.body.append(field);
  const focused = document.activeElement;
  field.select();
  const done = document.execCommand('copy');
  field.remove();
  focused?.focus();
  return done;
}

function CopyButton({ entry }) {
  const [said, say] = useState('');
  const press = async () => say(await copy(markdownOf(entry)) ? 'Copied' : 'The browser did not let it be copied.');
  return html`<p class="copying"><button type="button" class="copy" onClick=${press}>Copy as Markdown</button>
    <span role="status">${said}</span></p>`;
}

/** Takes along all that is shown. */
function Export({ entries, title }) {
  const name = title.toLowerCase().replace(/ /g, '-');
  const markdown = () => `# ${title}\n\n${entries.map(markdownOf).join('\n')}`;
  return html`<p class="export">Download the ${entries.length.toLocaleString('en')} shown:${' '}
    <button type="button" class="as-markdown" disabled=${entries.length === 0}
      onClick=${() => download(name + '.md', 'text/markdown', markdown())}>Markdown</button>${' '}
    <button type="button" class="as-csv" disabled=${entries.length === 0}
      onClick=${() => download(name + '.csv', 'text/csv', csvOf(entries))}>CSV</button></p>`;
}
