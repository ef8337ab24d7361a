// What another reader saw, by hand: passages set against each other, kept by `sicetnon review` for the next run.

const DRAFT = 'sicetnon.mark';
const MOST_PROPOSED = 200;
const FEW_CHIPS = 8;

const EMPTY_DRAFT = { passages: [], question: '', note: '' };

/** Marks as the program has them, the one that is being made, and what is on its way. */
const hand = {
  list: [],
  problem: '',
  draft: EMPTY_DRAFT,
  state: '',
  message: '',
  said: '',
  /** Steps wait for each other. */
  turn: Promise.resolve(),
  /** Counts what was asked, so that an answer that comes late changes nothing. */
  asked: 0,
  givenUp: false,
  /** Whether the question is to be named as soon as its field is there. */
  named: false,
};

/** The row that a mark has become, by the mark's id. */
const rowOfMark = new Map(data.contradictions.flatMap((row) => (row.entries || []).map((id) => [id, row])));

function anyMarks() {
  return hand.list.length > 0 || hand.problem !== '';
}

function quotedBy({ source, start, end }) {
  return data.sources[source].text.slice(start, end);
}

function passageLink({ source, start, end }) {
  return `#at/${start}-${end}/${encodeURIComponent(data.sources[source].path)}`;
}

function lineAt({ source, start }) {
  return data.sources[source].text.slice(0, start).split(/\r\n|\r|\n/).length;
}

/** The half-made mark outlives a reload of the page, as long as the articles are the same. */
function keepDraft(draft) {
  hand.draft = draft;
  try {
    if (draft.passages.length === 0) {
      sessionStorage.removeItem(DRAFT);
    } else {
      sessionStorage.setItem(DRAFT, JSON.stringify({ draft, fingerprint: data.fingerprint }));
    }
  } catch {
    // denied: it lasts as long as the page
  }
  store.changed();
}

function keptDraft() {
  try {
    const { draft, fingerprint } = JSON.parse(sessionStorage.getItem(DRAFT)) || {};
    return fingerprint === data.fingerprint ? draft : EMPTY_DRAFT;
  } catch {
    return EMPTY_DRAFT;
  }
}
hand.draft = keptDraft();

/** Takes the passage that is selected into the mark. */
function markPassage() {
  const { now } = picking;
  if (!now || now.refused) {
    return;
  }
  const { passages } = hand.draft;
  document.getSelection().removeAllRanges();
  picking.now = null;
  hand.said = '';
  hand.state = hand.state === 'failed' ? '' : hand.state;
  if (passages.some((one) => samePassage({ ...one, refused: undefined }, now))) {
    hand.said = 'This passage is marked already.';
    store.changed();
    return;
  }
  keepDraft({ ...hand.draft, passages: [...passages, { ...now, value: '' }] });
  hand.named = passages.length > 0;
}

/** To the question of the mark that is being made. */
function toMark() {
  (document.getElementById('mark-question') || document.querySelector('.tray a'))?.focus();
}

/** The mark as the program takes it. */
function draftEntry() {
  const { passages, question, note } = hand.draft;
  return {
    question: question.trim(), kind: '', note: note.trim(),
    positions: passages.map((one) => ({ source: data.sources[one.source].path, quote: quotedBy(one), value: one.value.trim(), subject: '' })),
  };
}

function withoutId({ question, kind, note, positions }) {
  return { question, kind, note, positions };
}

function sameMark(a, b) {
  const parts = ({ question, kind, note, positions }) =>
    JSON.stringify([question, kind, note, ...positions.map(({ source, quote, value, subject }) => [source, quote, value, subject])]);
  return parts(a) === parts(b);
}

async function askMarks(body) {
  return request('api/marks', body);
}

/** Takes over the marks as they are now, with what another tab did. */
async function refreshMarks() {
  const asked = ++hand.asked;
  const answer = await askMarks().catch(() => ({ code: 0 }));
  if (asked !== hand.asked) {
    return;
  }
  if (answer.code === 503) {
    setTimeout(refreshMarks, RETRY_MS);
  } else if (answer.code === 200) {
    takeMarks(answer.content);
    store.changed();
  }
}

function takeMarks({ marks, problem = '' }) {
  hand.list = marks;
  hand.problem = problem;
}

/** Adds marks and removes others, and tries until the program has it or it is given up. Gives whether it has. */
function changeMarks(add, remove) {
  const change = hand.turn.then(() => sendMarks(add, remove));
  hand.turn = change;
  return change;
}

async function sendMarks(add, remove) {
  hand.givenUp = false;
  hand.state = 'saving';
  while (!hand.givenUp) {
    hand.asked++;
    store.changed();
    const answer = await askMarks({ add, remove })
      .catch(() => ({ code: 0, content: { message: 'The program does not answer; is it still running?' } }));
    hand.asked++;
    if (answer.code === 200) {
      takeMarks(answer.content);
      hand.state = '';
      store.changed();
      return true;
    }
    hand.message = answer.content.message || `not saved (${answer.code})`;
    if (answer.code !== 503 && answer.code !== 0) {
      hand.state = 'failed';
      store.changed();
      return false;
    }
    hand.state = 'waiting';
    store.changed();
    await new Promise((done) => setTimeout(done, RETRY_MS));
  }
  hand.state = '';
  store.changed();
  return false;
}

/** A step that may be undone: marks that come, and marks that go. */
async function stepMarks(add, remove, said) {
  hand.said = '';
  const wanted = add.filter((one) => !hand.list.some((other) => sameMark(one, other)));
  if (!await changeMarks(add, remove.map(({ id }) => id))) {
    return false;
  }
  if (wanted.length + remove.length > 0) {
    store.undo.push({ marks: { add: wanted, remove: remove.map(withoutId) } });
  }
  hand.said = wanted.length + remove.length > 0 ? said : 'The same mark is there already.';
  store.changed();
  return true;
}

async function undoMarks({ add, remove }) {
  const ids = hand.list.filter((one) => add.some((other) => sameMark(one, other))).map(({ id }) => id);
  hand.said = '';
  if (await changeMarks(remove, ids)) {
    hand.said = 'Undone and saved.';
  } else {
    store.undo.push({ marks: { add, remove } });
  }
  store.changed();
}

async function saveDraft() {
  if (['saving', 'waiting'].includes(hand.state)) {
    return;
  }
  const { draft } = hand;
  if (await stepMarks([draftEntry()], [], 'Saved. It will be a row at the next run.') && hand.draft === draft) {
    keepDraft(EMPTY_DRAFT);
  }
}

/** A file of readings with one mark in it. */
function markAsJson(mark) {
  return JSON.stringify({ by: BY_HAND, entries: [withoutId(mark)] }, null, 2) + '\n';
}

/** Where a passage of a mark stands word for word; null when it does not. */
function placeOf({ source, quote }) {
  const key = source + '\n' + quote;
  if (!placeOf.known.has(key)) {
    const index = sourceIndexByPath.get(source);
    const start = index === undefined ? -1 : (data.sources[index].text || '').indexOf(quote);
    placeOf.known.set(key, start < 0 ? null : { source: index, start, end: start + quote.length });
  }
  return placeOf.known.get(key);
}
placeOf.known = new Map();

/** All that is marked by hand in a source, saved or not. */
function markedIn(index) {
  const saved = hand.list.flatMap((mark) => mark.positions.map(placeOf)).filter((one) => one !== null);
  return [...hand.draft.passages, ...saved].filter((one) => one.source === index);
}

/** What the report asks about, where it is called so in a text. */
function topicsIn(text) {
  const topics = data.items.map((item) => item.topic || '').filter((topic) => /^\p{L}{4,}(?:-\p{L}+)*$/u.test(topic));
  return [...new Set(topics.map((topic) => topic.replaceAll('-', ' ')))].filter((topic) => timesIn(text, topic) > 0);
}

/** Words from which a question may be made: questions, roles and topics that the passages are about. */
function proposals(passages) {
  const over = passages.flatMap((one) => claimsOfSource[one.source]
    .filter((c) => data.claims[c].start < one.end && data.claims[c].end > one.start));
  const items = [...new Set(over.map((c) => itemOfClaim.get(c)))].map((index) => data.items[index]);
  const said = passages.map((one) => quotedBy(one).toLowerCase()).join('\n');
  const roles = Object.entries(data.roles).filter(([slug, name]) =>
    over.some((c) => data.claims[c].roles.includes(slug)) || timesIn(said, name) > 0).map(([, name]) => name);
  const near = [...new Set(items.map((item) => item.question))];
  const every = [...near, ...data.contradictions.map((row) => row.question),
    ...data.items.filter((item) => roles.some((role) => item.question.toLowerCase().includes(role.toLowerCase()))).map((item) => item.question)];
  return {
    near: near.slice(0, 3),
    words: [...new Set([...roles, ...topicsIn(said)])].slice(0, FEW_CHIPS),
    every: [...new Set(every)].slice(0, MOST_PROPOSED),
  };
}
