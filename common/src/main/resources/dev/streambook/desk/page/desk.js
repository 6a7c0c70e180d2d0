'use strict';

const $ = id => document.getElementById(id);
const lesson = $('lesson');
let root = '';
let current = null;
let shown = '';
let wanted = '';
let turn = 0;

function element(tag, text, attributes) {
  const made = document.createElement(tag);
  if (text !== undefined) made.textContent = text;
  Object.entries(attributes || {}).forEach(([name, value]) => made.setAttribute(name, value));
  return made;
}

async function json(path) {
  const answer = await fetch(path);
  if (!answer.ok) throw new Error(await answer.text());
  return answer.json();
}

async function act(action, body) {
  const answer = await fetch('/api/do/' + action, { method: 'POST', body: JSON.stringify(body || {}) });
  if (!answer.ok) say(await answer.text());
}

function say(text) {
  $('engines').textContent = text;
}

// The board

async function boards() {
  const all = await json('/api/boards');
  root = all.root;
  let green = 0;
  let count = 0;
  const units = all.units.map(unit => {
    const part = element('section');
    const heading = element('h2');
    heading.append(element('a', 'Unit ' + unit.unit, { href: '#' + unit.page }));
    heading.append(` · ${unit.green} of ${unit.exercises.length}`);
    const list = element('ol');
    unit.exercises.forEach(exercise => list.append(row(exercise)));
    green += unit.green;
    count += unit.exercises.length;
    part.append(heading, list);
    return part;
  });
  $('progress').textContent = `· ${green} of ${count} green`;
  $('units').replaceChildren(...units);
  mark();
}

function row(exercise) {
  const item = element('li');
  const link = element('a', undefined, { href: '#' + exercise.page, 'data-exercise': exercise.id });
  link.append(
    element('span', exercise.id, { class: 'id' }),
    element('span', exercise.title, { class: 'title' }),
    element('span', exercise.state, { class: 'state ' + exercise.state }));
  link.addEventListener('click', () => act('open', { exercise: exercise.id }));
  item.append(link);
  return item;
}

function mark() {
  document.querySelectorAll('nav a[data-exercise]').forEach(link => {
    if (current && link.dataset.exercise === current.id) link.setAttribute('aria-current', 'true');
    else link.removeAttribute('aria-current');
  });
}

// The lesson

async function show(target, keepPlace) {
  const [name, anchor] = target.split('#');
  const mine = ++turn;
  wanted = name;
  if (name !== shown || keepPlace) {
    const page = await json('/api/show?name=' + encodeURIComponent(name));
    if (mine !== turn) return;
    shown = name;
    document.title = page.title + ' · Streambook';
    if (page.source !== undefined) source(page);
    else await text(page);
    if (mine !== turn) return;
    lesson.querySelectorAll('pre code').forEach(highlight);
    fitDrawings(lesson);
  }
  const heading = anchor && document.getElementById(anchor);
  if (heading) heading.scrollIntoView();
  else if (!keepPlace) window.scrollTo(0, 0);
}

function highlight(code) {
  const language = code.className.replace('language-', '');
  if (language && hljs.getLanguage(language)) hljs.highlightElement(code);
}

function source(page) {
  const language = page.name.replace(/.*\./, '').replace('conf', 'properties');
  const code = element('pre');
  code.append(element('code', page.source, { class: 'language-' + language }));
  lesson.replaceChildren(element('h1', page.title), links(page.name), code);
}

function links(file) {
  const place = element('p');
  place.append(element('code', file), ' · ', ...ide(file));
  return place;
}

async function text(page) {
  lesson.innerHTML = page.html;
  if (!page.exercise) return;
  lesson.append(element('h2', 'After solving', { id: 'after-solving' }));
  if (!page.solved) {
    lesson.append(element('p', 'Why it is done this way, what it costs, what else works: this opens when your answer is green.', { class: 'closed' }));
    return;
  }
  const after = element('div');
  after.innerHTML = page.after;
  lesson.append(after);
  after.append(element('h3', 'Yours beside the reference'), await diff(page.exercise.id));
}

async function diff(exercise) {
  const table = element('table', undefined, { class: 'diff' });
  const head = table.createTHead().insertRow();
  head.append(element('th', 'yours'), element('th', 'reference'));
  const body = table.createTBody();
  const found = await json('/api/diff?exercise=' + exercise);
  found.rows.forEach(line => {
    const row = body.insertRow();
    row.className = line.kind;
    row.append(element('td', line.yours), element('td', line.reference));
  });
  return table;
}

async function search(question) {
  const found = await json('/api/search?q=' + encodeURIComponent(question));
  turn++;
  shown = wanted = '';
  const list = element('ul', undefined, { class: 'found' });
  found.forEach(each => {
    const item = element('li');
    item.append(element('a', each.heading, { href: '#' + each.page }), element('p', each.excerpt));
    list.append(item);
  });
  const what = found.length === 0 ? 'Nothing found: ' : 'Found: ';
  lesson.replaceChildren(element('h1', what + question), list);
  lesson.focus();
}

function fileName(place) {
  return element('code', place.replace(/.*\//, ''), { title: place });
}

function ide(place) {
  const [file, line] = place.split(':');
  const path = root + '/' + file;
  return [
    element('a', 'VS Code', { href: encodeURI('vscode://file' + (path.startsWith('/') ? '' : '/') + path) + (line ? ':' + line : '') }),
    ' · ',
    element('a', 'IntelliJ IDEA', { href: 'idea://open?file=' + encodeURIComponent(path) + (line ? '&line=' + line : '') })];
}

// The verdict

function verdict(title, state, seconds, ...parts) {
  const heading = element('h2', title + ' ', { class: state });
  if (seconds !== undefined) heading.append(element('span', seconds.toFixed(1) + ' s', { class: 'seconds' }));
  $('verdict').replaceChildren(heading, ...parts);
}

function entry(list, name, ...values) {
  const value = element('dd');
  value.append(...values);
  list.append(element('dt', name), value);
}

function lessonText(told) {
  const list = element('dl');
  entry(list, 'Rule', told.rule);
  const seen = element('pre', told.seen);
  entry(list, 'Expected and observed', seen);
  entry(list, 'Read', element('a', told.page, { href: '#' + told.page }));
  entry(list, 'Open', fileName(told.open), ' · ', ...ide(told.open));
  entry(list, 'Test', element('code', told.test));
  return list;
}

function judged(event) {
  const of = event.verdict;
  const state = of.state.toLowerCase();
  const parts = [];
  if (of.lessons.length > 0) {
    parts.push(lessonText(of.lessons[0]));
    const others = [...new Set(of.lessons.slice(1).map(each => each.rule))].filter(rule => rule !== of.lessons[0].rule);
    if (others.length > 0) {
      const list = element('ul');
      others.forEach(rule => list.append(element('li', rule)));
      parts.push(element('p', 'Also broken:'), list);
    }
  } else if (state === 'green') {
    const list = element('ul');
    event.promises.forEach(promise => list.append(element('li', promise)));
    const after = element('p');
    after.append(element('a', 'Read on after solving', { href: '#' + event.exercise.page + '#after-solving' }), '.');
    if (event.next) {
      const next = element('a', `${event.next.id} ${event.next.title}`, { href: '#' + event.next.page });
      next.addEventListener('click', () => act('open', { exercise: event.next.id }));
      after.append(' Next: ', next, ' (n).');
    }
    parts.push(element('p', 'Your answer keeps every promise:'), list, after);
  }
  of.todos.forEach(todo => {
    const place = todo.file + ':' + todo.line;
    const line = element('p', 'Still to write: ' + todo.part + ' ');
    line.append(element('br'), fileName(place), ' · ', ...ide(place));
    parts.push(line);
  });
  if (event.printed.trim() !== '') {
    const printed = element('details');
    printed.append(element('summary', 'Printed'), element('pre', event.printed));
    parts.push(printed);
  }
  verdict(`${event.exercise.id} ${event.exercise.title}: ${state}`, state, event.seconds, ...parts);
}

function notCompiled(event) {
  verdict(`${event.exercise.id}: does not compile`, 'red', event.seconds, ...event.faults.map(fault => {
    const place = fault.line > 0 ? fault.file + ':' + fault.line : fault.file;
    const list = element('dl');
    entry(list, 'The compiler says', fault.message);
    entry(list, 'Open', fileName(place), ' · ', ...ide(place));
    if (fault.source) entry(list, 'Line ' + fault.line, element('pre', fault.source));
    return list;
  }));
}

const kinds = {
  'opened': event => open(event.exercise),
  'warm': event => say(event.awaited
    ? `${event.exercise.id} has warmed up (${event.seconds.toFixed(1)} s). Your save runs now.`
    : `${event.exercise.id} is ready for your next save (${event.seconds.toFixed(1)} s).`),
  'running': event => {
    say(event.warm ? 'Running.' : 'Still warming up: the save waits.');
    verdict(`${event.exercise.id} ${event.exercise.title} …`, 'todo');
  },
  'not-compiled': notCompiled,
  'judged': judged,
  'ended': event => verdict(`${event.exercise.id}: no verdict`, 'red', undefined, element('pre', event.reason)),
  'board': () => boards().then(() => {
    if (wanted.match(/\d\.\d+-/)) show(wanted, true);
  }),
  'play-line': event => {
    $('play').hidden = false;
    $('output').append(event.line + '\n');
    $('output').scrollTop = $('output').scrollHeight;
  },
  'play-ended': event => $('output').append(event.how + '\n'),
  'told': event => say(event.text),
};

// A page that is loaded again, or whose desk comes back, stays where its reader is.
function open(exercise) {
  const another = current ? current.id !== exercise.id : !location.hash;
  if (!current || another) say(`${exercise.id} warms up. Write your answer, and save the file: the verdict comes here.`);
  current = exercise;
  $('answer').textContent = exercise.open.replace(/.*\//, '');
  $('answer').title = exercise.open;
  const [vscode, , idea] = ide(exercise.open);
  $('vscode').href = vscode.href;
  $('idea').href = idea.href;
  mark();
  const here = document.querySelector('nav a[aria-current]');
  if (here) $('board').scrollTop = here.offsetTop - $('board').clientHeight / 3;
  if (another && location.hash.slice(1).split('#')[0] !== exercise.page) location.hash = exercise.page;
}

function listen() {
  const events = new EventSource('/api/events');
  events.addEventListener('desk', message => {
    const event = JSON.parse(message.data);
    kinds[event.kind](event);
  });
  events.onopen = () => { $('link').textContent = ''; };
  events.onerror = () => { $('link').textContent = 'The desk does not run. Start it again: mvn -q -Pcourse'; };
}

// What the learner does

function press(action) {
  if (action === 'reset') {
    $('reset-name').textContent = current.id + ' ' + current.title;
    $('ask-reset').showModal();
    return;
  }
  if (action === 'play') $('output').textContent = '';
  act(action);
}

document.querySelectorAll('button[data-do]').forEach(button =>
  button.addEventListener('click', () => press(button.dataset.do)));
$('ask-reset').addEventListener('close', () => {
  if ($('ask-reset').returnValue === 'reset') act('reset');
});
$('search').addEventListener('submit', event => {
  event.preventDefault();
  if ($('question').value.trim()) search($('question').value.trim());
});
$('skip').addEventListener('click', event => {
  event.preventDefault();
  lesson.focus();
});

function hint() {
  const next = [...lesson.querySelectorAll('details')].find(each =>
    !each.open && each.querySelector('summary').textContent.startsWith('Hint'));
  if (next) {
    next.open = true;
    next.scrollIntoView({ block: 'center' });
  } else {
    say('This page has no more hints.');
  }
}
$('hint').addEventListener('click', hint);

const keys = { n: 'next', a: 'again', u: 'unit', p: 'play', r: 'reset' };
document.addEventListener('keydown', event => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.matches('input') || $('ask-reset').open) return;
  if (event.key === '/') {
    event.preventDefault();
    $('question').focus();
  } else if (event.key === 'h') {
    hint();
  } else if (keys[event.key]) {
    press(keys[event.key]);
  }
});

window.addEventListener('hashchange', () => show(location.hash.slice(1)).catch(wrong => say(wrong.message)));
if (window.matchMedia('(max-width: 1180px)').matches) $('board-fold').open = false;
boards().then(() => {
  show(location.hash.slice(1) || 'docs/README.md').catch(wrong => say(wrong.message));
  listen();
});
