// Who found which row: the program, models, people.

const PROGRAM = 'program';
const BY_HAND = 'by hand';
const NOT_PROGRAM = 'not by the program';

/** The readers besides the program; none when nobody else read. */
const readers = data.readers || [];

function foundBy(row) {
  return row.found_by ? row.found_by.split('; ') : [];
}

/** For a line of words: who found a row, where more than the program looked. */
function foundWords(row) {
  return row.found_by ? [`found ${plain(foundBy(row).map(byWords).join(' and '))}`] : [];
}

/** By whom, in words that are the filter's values too. */
function byWords(name) {
  return name === BY_HAND ? name : name === PROGRAM ? 'by the program' : `by ${name}`;
}

/** What the filter offers: of each reader, all that it found and what it found alone. */
const FOUND = [
  ['', 'anybody'], [NOT_PROGRAM, 'not the program'],
  ...[PROGRAM, ...readers.map(({ by }) => by)].flatMap((name) => [[byWords(name), name], [`only ${byWords(name)}`, `only ${name}`]]),
];

function foundFits(row, wanted) {
  const found = foundBy(row);
  return wanted === NOT_PROGRAM ? !found.includes(PROGRAM)
    : found.some((name) => byWords(name) === wanted || (found.length === 1 && `only ${byWords(name)}` === wanted));
}

/** The address of what a reader found. */
function foundLink(wanted) {
  return '#questions?' + new URLSearchParams({ found: wanted });
}

function FoundBy({ row }) {
  const found = foundBy(row);
  return found.length > 0 && html`<p class="found">Found ${found.map((name, index) => html`${
    index === 0 ? '' : index === found.length - 1 ? ' and ' : ', '}<a href=${foundLink(byWords(name))}><${Text}>${byWords(name)}</${Text}></a>`)}.</p>`;
}

/** In a list: who found a row, where it was not the program alone. */
function FoundBadge({ row }) {
  const found = foundBy(row);
  return found.some((name) => name !== PROGRAM) && html`<${Badge} kind="kind"><${Text}>${found.join(', ')}</${Text}></${Badge}>`;
}

/** What a reader gave and what was decided on it, by the name. */
function standingOf(name) {
  const rows = data.contradictions.filter((row) => foundBy(row).includes(name));
  const by = { real: 0, right: 0, explained: 0, 'not-real': 0, later: 0 };
  rows.forEach((row) => {
    const { decision } = reviewOf(row.id);
    if (Object.hasOwn(by, decision)) {
      by[decision]++;
    }
  });
  const others = new Map();
  rows.forEach((row) => foundBy(row).filter((other) => other !== name).forEach((other) => others.set(other, (others.get(other) || 0) + 1)));
  return { rows: rows.length, alone: rows.filter((row) => foundBy(row).length === 1).length, others, by };
}

function ReaderRow({ name, given }) {
  const { rows, alone, others, by } = standingOf(name);
  const decided = by.real + by.right + by.explained + by['not-real'];
  const cell = (label, content) => html`<td role="cell" data-label=${label}>${content}</td>`;
  const link = (number, wanted) => (number === 0 ? 0 : html`<a href=${foundLink(wanted)}>${number.toLocaleString('en')}</a>`);
  return html`<tr role="row"><th scope="row" role="rowheader"><${Text}>${name}</${Text}>${given && html`<span class="small"><${Text}>${given}</${Text}></span>`}</th>
    ${cell('Rows', link(rows, byWords(name)))}
    ${cell('Alone', link(alone, `only ${byWords(name)}`))}
    ${cell('Shared', sorted(others.keys()).map((other, index) => html`${index > 0 && ', '}<${Text}>${other}</${Text}> ${others.get(other)}`))}
    ${cell('Real', by.real)}${cell('A side', by.right)}${cell('Explained', by.explained)}${cell('Not real', by['not-real'])}${cell('Later', by.later)}
    ${cell('Decided', decided > 0 && `${by.real + by.right} of ${count(decided, 'decided row')} real`)}</tr>`;
}

/** Who found what, in the overview; nothing when the program read alone and nothing is marked. */
function Readers() {
  const waiting = hand.list.filter(({ id }) => !rowOfMark.has(id)).length;
  if (readers.length === 0 && waiting === 0) {
    return null;
  }
  return html`<section><h2>Who found what</h2>
    ${waiting > 0 && html`<p><a href="#marks">${count(waiting, 'mark')} by hand</a> ${waiting === 1 ? 'waits' : 'wait'} for the next run.</p>`}
    ${readers.length > 0 && html`<div class="scroll cards readers" tabindex="0" role="region" aria-label="Who found what"><table role="table">
      <thead role="rowgroup"><tr role="row">${['Reader', 'Rows', 'Alone', 'Shared with', 'Real', 'A side right', 'Explained', 'Not real', 'Later', 'Decided']
        .map((name) => html`<th scope="col" role="columnheader">${name}</th>`)}</tr></thead>
      <tbody role="rowgroup"><${ReaderRow} name=${PROGRAM} />
        ${readers.map(({ by, file, entries, refused }) => html`<${ReaderRow} key=${by} name=${by}
          given=${`${file}: ${entries} given${refused > 0 ? `, ${refused} not taken` : ''}`} />`)}</tbody></table></div>`}
  </section>`;
}
