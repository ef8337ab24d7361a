// What the words mean, which keys there are, and where lines are opened.

/** The words of the page, each explained in a sentence or two. */
const WORDS = {
  source: 'One article of the folder.',
  origin: 'The independent voice behind articles. Copies, pages of one publisher, and articles that pass on the same named authority are one origin.',
  claim: 'What one passage of an article says: of whom, about what, in which case, with its exact words.',
  'side or position': 'All claims that give one answer to a question. The first two sides are the best supported ones that exclude each other.',
  vote: 'Each origin has one vote for the side that it speaks for; an origin that speaks for both sides has none.',
  holder: 'Who has a duty, a right or a thing. Some things can have one holder only, so that two articles that name different ones disagree.',
  verdict: 'What the votes support, or why nothing is decided. It is a count, not a judgement: the decision is yours.',
  'near miss': 'Two answers that would contradict each other but for the reason that stands with them. It is no contradiction yet; you can make it one.',
  agreement: 'A question that more than one article answers in the same way.',
  severity: 'High: both sides say it plainly and leave no room for each other. Medium: one side speaks of the usual case only, or something may explain it. Low: both do, or little speaks for a contradiction.',
  'new, open, changed': 'Whether the last run found the question for the first time, as it was, or with other evidence.',
  resolved: 'The articles no longer contradict each other here.',
  reopened: 'You had decided, and now something is said that you had not seen.',
  dismissed: 'Decided as not real: listed last.',
  'mark by hand': 'Passages that somebody selected in the articles, since they answer one question differently. The next run makes a row of them.',
  reader: 'Who found a row: the program, a model whose answers were given to the run, or somebody by hand.',
};

/** Why two answers that look opposed are none, by the code of the reason. */
const REASONS = {
  restricted: 'said of a part of the cases', 'other-scope': 'different cases', shareable: 'both can have it', shared: 'shared by both',
  possible: 'only a possibility', 'not-held': 'not the view of its source', 'part-of': 'a part and the whole', unrelated: 'roles never named together',
  'other-unit': 'different units', 'other-matter': 'different matters',
};

const KEYS = [
  ['j', 'next question or near miss'], ['k', 'the one before'], ['n', 'next undecided one'], ['/', 'search'], ['Esc', 'leave the search or the note'],
];
const DECIDING = [
  ['a', 'the first side is right'], ['b', 'the second side is right; c and so on for further sides'],
  ...CHOICES.map(([, name, key]) => [key, name === 'none' ? 'no decision' : name]), ['m', 'write a note'], ['u', 'undo'],
];
const MARKING = [
  ['s', 'in an article, select the next sentence; S the one before'], ['e', 'end the selection a word later; E a word earlier'],
  ['b', 'begin it a word later; B a word earlier'], ['p', 'mark the selected passage'], ['t', 'to the mark in the making'],
];

function keysOn() {
  return settings.get('keys') !== 'off';
}

function KeyList() {
  const rows = [...KEYS, ...(store.served ? DECIDING : []), ...MARKING, ['?', 'this list']];
  return html`<dl class="keys">${rows.map(([key, does]) => html`<div><dt><kbd>${key}</kbd></dt><dd>${does}</dd></div>`)}</dl>
    ${!store.served && html`<p class="hint">With <code>sicetnon review</code> there are keys for every decision too.</p>`}
    <label class="check"><input type="checkbox" checked=${keysOn()} onChange=${(event) => settings.set('keys', event.target.checked ? '' : 'off')} />
      Keys are on</label>`;
}

function Help() {
  return html`<div class="help">
    <h1>Help</h1>
    <section><h2>What the decisions do</h2>
      <dl class="terms"><div><dt>this side is right</dt><dd>${RIGHT}</dd></div>
        ${CHOICES.slice(0, 4).map(([, name, , , does]) => html`<div><dt>${name}</dt><dd>${does}</dd></div>`)}
        ${MISS_CHOICES.slice(0, 2).map(([, name, , , does]) => html`<div><dt>${name} (near misses)</dt><dd>${does}</dd></div>`)}</dl></section>
    <section><h2>Words</h2>
      <dl class="terms">${Object.entries(WORDS).map(([word, says]) => html`<div><dt>${word}</dt><dd>${says}</dd></div>`)}</dl></section>
    <section><h2>Keys</h2><${KeyList} /></section>
    <section><h2>Open lines in an editor</h2><${EditorSettings} /></section>
  </div>`;
}

/** The list of keys over whatever is in sight. */
function KeySheet() {
  return html`<dialog id="keys" aria-labelledby="keys-title">
    <h2 id="keys-title">Keys</h2>
    <${KeyList} />
    <form method="dialog"><button>Close <kbd>Esc</kbd></button></form>
  </dialog>`;
}

function showKeys() {
  const sheet = document.getElementById('keys');
  if (sheet && !sheet.open) {
    sheet.showModal();
  }
}
