// The live page: listens to /live and draws. No framework, no build step.

import { byId, node, setStatus, show, whole } from './dom.js';
import { drawFaults, marks } from './faults.js';
import { write } from './write.js';

const HISTORY_SECONDS = 120;

// ---- charts ----------------------------------------------------------------------------------------------------------

const colour = name => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

/** A line chart over the last two minutes, with one line for each name; the names may become more. */
class RecentChart {
  constructor(host, filled) {
    this.host = host;
    this.filled = filled;
    this.names = [];
    this.samples = [];
    this.plot = null;
    new ResizeObserver(() => this.fit()).observe(host);
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => this.build());
  }

  add(seconds, values) {
    const unknown = Object.keys(values).filter(name => !this.names.includes(name));
    this.samples.push({ seconds, values });
    while (this.samples[0].seconds < seconds - HISTORY_SECONDS) {
      this.samples.shift();
    }
    if (unknown.length > 0 || !this.plot) {
      this.names.push(...unknown);
      this.build();
    }
    this.plot.setData(this.data());
  }

  data() {
    const lines = this.names.map(name => this.samples.map(sample => sample.values[name] ?? null));
    return [this.samples.map(sample => sample.seconds), ...lines];
  }

  build() {
    this.plot?.destroy();
    const axis = { stroke: colour('--ink-2'), grid: { stroke: colour('--line'), width: 1 }, ticks: { show: false } };
    axis.font = '12px system-ui, sans-serif';
    const series = this.names.map((name, i) => ({
      label: name,
      stroke: colour(`--series-${1 + (i % 4)}`),
      width: 2,
      fill: this.filled ? colour(`--series-${1 + (i % 4)}`) + '22' : undefined,
      points: { show: false },
    }));
    const ago = (_, ticks) => {
      const now = this.samples[this.samples.length - 1]?.seconds ?? 0;
      return ticks.map(tick => (now - tick < 1 ? 'now' : `−${Math.round(now - tick)} s`));
    };
    const every30 = (_, __, ___, max) => [120, 90, 60, 30, 0].map(back => max - back);
    this.plot = new uPlot({
      ...this.size(),
      padding: [8, 18, 0, 0],
      legend: { show: false },
      cursor: { show: false },
      scales: {
        x: { time: false, range: (_, __, max) => [max - HISTORY_SECONDS, max] },
        y: { range: (_, __, max) => [0, Math.max(4, max * 1.1)] },
      },
      axes: [
        { ...axis, grid: { show: false }, splits: every30, values: ago, size: 30 },
        { ...axis, size: 56, values: (_, ticks) => ticks.map(tick => (Number.isInteger(tick) ? whole.format(tick) : '')) },
      ],
      series: [{}, ...series],
      hooks: { drawClear: [shadeFaults] },
    }, this.data(), this.host);
  }

  size() {
    return { width: this.host.clientWidth, height: this.host.clientHeight };
  }

  fit() {
    this.plot?.setSize(this.size());
  }
}

/** Behind the lines: from when to when a fault and the recovery from it went on. */
const shadeFaults = plot => {
  const { ctx, bbox, scales } = plot;
  ctx.save();
  ctx.fillStyle = colour('--fault');
  for (const { from, to } of marks) {
    const left = Math.max(bbox.left, plot.valToPos(from, 'x', true));
    const right = Math.min(bbox.left + bbox.width, plot.valToPos(to ?? scales.x.max, 'x', true));
    if (right > bbox.left && left < bbox.left + bbox.width) {
      ctx.fillRect(left, bbox.top, Math.max(2, right - left), bbox.height);
    }
  }
  ctx.restore();
};

const rateChart = new RecentChart(byId('rate-chart'), true);
const lagChart = new RecentChart(byId('lag-chart'), false);

const drawLegend = names => {
  const legend = byId('lag-legend');
  if (legend.childElementCount !== names.length) {
    legend.replaceChildren(...names.map((name, i) => node('li', {}, node('i', { class: `series-${1 + (i % 4)}` }), name)));
  }
};

// ---- the picture all pages share ---------------------------------------------------------------------------------------

const drawStream = (at, stream) => {
  if (!stream) {
    show('rate', '–');
    show('lag', '–');
    show('lag-note', 'the brokers do not answer');
    rateChart.add(at, {});
    lagChart.add(at, {});
    return;
  }
  show('rate', whole.format(stream.perSecond));
  show('total', whole.format(stream.events));
  const [slowest, most] = Object.entries(stream.lag).reduce((a, b) => (b[1] > a[1] ? b : a), ['', 0]);
  show('lag', whole.format(most));
  show('lag-note', most > 0 ? `at the slowest stage, ${slowest}` : 'every stage is up to date');
  rateChart.add(at, { events: stream.perSecond });
  lagChart.add(at, stream.lag);
  drawLegend(lagChart.names);
};

const drawModel = picture => {
  const { model, lastRefused } = picture;
  const refused = Object.values(picture.refusals).reduce((a, b) => a + b, 0);
  if (model) {
    const age = Math.max(0, (new Date(picture.at) - new Date(model.trainedAt)) / 60000);
    show('model', model.version);
    byId('model').title = model.version;
    show('model-note', `${whole.format(model.items)} films, rank ${model.rank}, trained ${ageText(age)}`);
    show('rmse', model.quality.rmse.toFixed(3));
    const gain = 100 * (1 - model.quality.rmse / model.quality.baselineRmse);
    show('rmse-note', `${gain.toFixed(1)} % better than the baseline, ${model.quality.baselineRmse.toFixed(3)}; `
      + `recall@10 ${model.quality.recall.toFixed(3)}, popular films ${model.quality.popularRecall.toFixed(3)}`);
  }
  if (refused > 0) {
    byId('model-note').textContent += `; ${refused} refused`;
    byId('model-note').title = `${lastRefused.version} was refused: ${lastRefused.reason}`;
  }
};

const ageText = minutes => {
  if (minutes < 1) {
    return 'just now';
  }
  if (minutes < 90) {
    return `${Math.round(minutes)} min ago`;
  }
  const hours = minutes / 60;
  return hours < 48 ? `${Math.round(hours)} h ago` : `${Math.round(hours / 24)} days ago`;
};

const clockTime = instant => new Date(instant).toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' });

const drawTrending = trending => {
  if (trending.windowStart) {
    const start = new Date(trending.windowStart);
    const end = new Date(trending.windowEnd);
    const until = start.toDateString() === end.toDateString() ? '' : `${end.toLocaleDateString()} `;
    show('window', `${start.toLocaleDateString()} ${clockTime(start)} to ${until}${clockTime(end)}`);
  }
  const most = trending.items[0]?.count ?? 1;
  drawFilms(byId('trending'), trending.items, film => [
    bar(film.count / most),
    node('span', {}, whole.format(film.count)),
  ]);
};

/** A bar for the ratings of each window, the latest on top. */
const drawStatistics = statistics => {
  if (statistics.windows.length === 0) {
    return;
  }
  show('rated', 'how many, and their mean');
  const most = Math.max(...statistics.windows.map(window => window.ratings));
  byId('statistics').replaceChildren(...statistics.windows.map(window => {
    const start = new Date(window.windowStart);
    return node('li', {},
      node('span', { class: 'rank' }),
      node('span', { class: 'title' }, `${start.toLocaleDateString()} ${clockTime(start)}`),
      node('span', { class: 'side' }, `★ ${window.mean.toFixed(2)}`),
      node('span', { class: 'score' }, bar(window.ratings / most), node('span', {}, whole.format(window.ratings))));
  }));
};

const drawAudit = audit => {
  byId('audit').replaceChildren(...audit.stages.map(row => {
    const numbers = [row.in, row.out, row.deadLettered, row.duplicates, row.late, row.inFlight, Math.max(0, row.waiting)];
    const state = !row.addsUp ? 'bad' : row.inFlight > 0 || row.waiting > 0 ? 'warn' : 'good';
    const text = { bad: 'more out than in', warn: 'on its way', good: 'adds up' }[state];
    return node('tr', {},
      node('th', { scope: 'row' }, row.stage),
      ...numbers.map(number => node('td', { class: 'number' }, whole.format(number))),
      node('td', { class: 'verdict' }, node('span', { class: 'status', 'data-state': state }, text)));
  }));
  const { refused, setAside } = audit.early;
  byId('early').hidden = refused + setAside === 0;
  show('early', `Too far ahead of the stream: ${whole.format(refused)} posted events were refused, `
    + `${whole.format(setAside)} events of the log move no watermark.`);
  if (audit.stages.length > 0) {
    const state = !audit.addsUp ? 'bad' : audit.settled ? 'good' : 'warn';
    const text = { bad: 'No: a stage made up events', warn: 'Yes, some are on their way', good: 'Yes, every one' };
    setStatus('verdict', state, text[state]);
  }
};

const drawRecent = users => {
  const buttons = users.slice(0, 5).map(user => {
    const button = node('button', { type: 'button' }, String(user));
    button.addEventListener('click', () => pick(user));
    return button;
  });
  const host = byId('recent');
  // Not under the pointer: a button must not turn into another one while it is being clicked.
  if (!host.matches(':hover')) {
    host.replaceChildren(...(buttons.length > 0 ? ['active:', ...buttons] : []));
  }
};

/** The stream's own time: a replay and an invented audience live in another one than this browser. */
let streamTime;

const drawPicture = picture => {
  streamTime = picture.streamTime ?? streamTime;
  const at = new Date(picture.at) / 1000;
  drawStream(at, picture.stream);
  show('node', `of node ${picture.node}`);
  show('users', whole.format(picture.users));
  show('fresh', picture.freshness ? whole.format(picture.freshness.p50Millis) : '–');
  show('fresh99', picture.freshness ? `${whole.format(picture.freshness.p99Millis)} ms` : '–');
  drawModel(picture);
  drawTrending(picture.trending);
  drawStatistics(picture.statistics);
  drawAudit(picture.audit);
  drawFaults(picture.faults);
  drawRecent(picture.recentUsers);
};

// ---- lists of films ----------------------------------------------------------------------------------------------------

const bar = share => {
  const fill = node('i');
  fill.style.width = `${Math.round(100 * Math.min(1, Math.max(0, share)))}%`;
  return node('span', { class: 'bar', 'aria-hidden': 'true' }, fill);
};

/** Draws the list and marks the rows that were not there, or elsewhere, in what was drawn before. */
const drawFilms = (list, films, score, side = () => [], title = film => node('span', {}, film.title)) => {
  const key = films.map(film => `${film.item}:${film.count ?? film.score.toFixed(2)}`).join();
  if (list.dataset.key === key) {
    return;
  }
  const before = (list.dataset.order ?? '').split(',').filter(Boolean);
  const isFirst = list.dataset.key === undefined;
  list.replaceChildren(...films.map((film, i) => {
    const was = before.indexOf(String(film.item));
    const changed = !isFirst && was !== i;
    const genres = film.genres.length > 0 ? ` ${film.genres.join(', ')}` : '';
    return node('li', changed ? { class: 'changed' } : {},
      node('span', { class: 'rank' }, String(i + 1)),
      node('span', { class: 'title', title: film.title + genres }, title(film), node('span', { class: 'genres' }, genres)),
      node('span', { class: 'side' }, changed ? move(was, i) : '', ...side(film)),
      node('span', { class: 'score' }, ...score(film)));
  }));
  list.dataset.key = key;
  list.dataset.order = films.map(film => film.item).join();
};

const move = (was, is) => {
  if (was < 0) {
    return node('span', { class: 'move fresh' }, 'new');
  }
  return was > is
    ? node('span', { class: 'move up' }, `▲ ${was - is}`)
    : node('span', { class: 'move down' }, `▼ ${is - was}`);
};

// ---- one user ----------------------------------------------------------------------------------------------------------

let user = Number(new URLSearchParams(location.search).get('user')) || 1;
let source = null;
let historyOf = '';

const sources = {
  model: answer => `from model ${answer.model}, best first, without what the user has seen. Rate one and watch.`,
  'watched-together': () => 'liked together with what this user liked last; the model does not know these films yet',
  trending: () => 'trending, because nothing is known of this user’s taste yet. Rate one and watch.',
  popular: () => 'most popular, because neither this user’s taste nor a trend is known yet',
};

const drawUser = answer => {
  if (answer.user !== user) {
    return;
  }
  const recommendations = answer.recommendations ?? { items: [] };
  show('source', answer.error ?? sources[recommendations.source](recommendations));
  const most = recommendations.items[0]?.count ?? recommendations.items[0]?.score ?? 1;
  drawFilms(byId('recommendations'), recommendations.items, film => [
    bar((film.score ?? film.count) / most),
    node('span', {}, film.score === undefined ? whole.format(film.count) : film.score.toFixed(2)),
  ], film => [rating(film)], opener);
  openAgain();
  const drawn = `${user}:${byId('recommendations').dataset.key}`;
  if (drawn !== historyOf) {
    historyOf = drawn;
    drawHistory();
  }
};

const drawHistory = async () => {
  const answer = await fetch(`users/${user}/items`);
  if (!answer.ok) {
    return;
  }
  const { items } = await answer.json();
  const rated = items.filter(film => film.stars !== undefined);
  rated.sort((a, b) => (a.ratedAt < b.ratedAt ? 1 : -1));
  byId('history-block').hidden = rated.length === 0;
  byId('history').replaceChildren(...rated.slice(0, 6).map(film =>
    node('li', { title: film.title }, node('b', {}, `${film.stars} ★ `), film.title)));
};

// ---- why this film -----------------------------------------------------------------------------------------------------

let opened = null;

/** The title as a button that opens and closes the reasons below it. */
const opener = film => {
  const button = node('button', { type: 'button', class: 'opener', 'aria-expanded': 'false', 'data-item': film.item }, film.title);
  button.addEventListener('click', () => {
    const isOpen = button.getAttribute('aria-expanded') === 'true';
    closeReasons();
    opened = isOpen ? null : film.item;
    openAgain();
  });
  return button;
};

const closeReasons = () => {
  for (const reasons of byId('recommendations').querySelectorAll('.reasons')) {
    reasons.closest('li').querySelector('.opener').setAttribute('aria-expanded', 'false');
    reasons.remove();
  }
};

/** After the list was drawn again its rows are closed; the film that was open stays open as long as it is in the list. */
const openAgain = async () => {
  const button = byId('recommendations').querySelector(`.opener[data-item="${opened}"]`);
  if (!button || button.getAttribute('aria-expanded') === 'true') {
    return;
  }
  button.setAttribute('aria-expanded', 'true');
  const host = node('div', { class: 'reasons', role: 'status' }, 'asking why …');
  button.closest('li').append(host);
  const answer = await fetch(`users/${user}/because/${opened}?howMany=5`);
  const body = await answer.json();
  host.replaceChildren(...(answer.ok ? reasonRows(body) : [body.detail]));
};

const reasonRows = because => because.reasons.map(reason => {
  const percent = `${reason.share < 0 ? '−' : ''}${Math.round(100 * Math.abs(reason.share))} %`;
  const what = reason.stars === undefined ? 'seen' : `${reason.stars} ★`;
  const from = reason.taste === 0 ? 'liked together with it' : reason.together === 0 ? 'taste' : 'taste and liked together';
  return node('p', reason.share < 0 ? { class: 'against' } : {},
    node('b', {}, percent), bar(Math.abs(reason.share)), node('span', {}, `${what} for ${reason.title}`), node('small', {}, from));
});

const rating = film => {
  const buttons = [5, 4, 3, 2, 1].map(stars => {
    const label = `Rate ${film.title}: ${stars} of 5 stars`;
    const button = node('button', { type: 'button', 'aria-label': label, title: `${stars} stars` }, '★');
    button.addEventListener('click', () => rate(film, stars));
    return button;
  });
  return node('span', { class: 'stars' }, ...buttons);
};

const rate = async (film, stars) => {
  const event = {
    v: 1, kind: 'rated', id: `page-${newId()}`, user, item: film.item,
    device: '2001:db8::a11', time: streamTime ?? new Date().toISOString(), stars,
  };
  show('message', `Sending ${stars} ★ for ${film.title} …`);
  try {
    const answer = await write('events', event);
    const body = await answer.json();
    show('message', answer.ok ? `${stars} ★ for ${film.title} is in the log.` : `Not taken: ${body.detail}`);
  } catch (e) {
    show('message', `Not sent: ${e.message}`);
  }
};

const newId = () => Array.from(crypto.getRandomValues(new Uint8Array(12)), byte => byte.toString(16).padStart(2, '0')).join('');

const pick = next => {
  user = next;
  opened = null;
  byId('user').value = next;
  for (const name of ['key', 'order']) {
    delete byId('recommendations').dataset[name];
  }
  byId('recommendations').replaceChildren();
  show('message', '');
  history.replaceState(null, '', `?user=${next}`);
  listen();
};

byId('picker').addEventListener('submit', event => {
  event.preventDefault();
  pick(Number(byId('user').value));
});

// ---- the connection ----------------------------------------------------------------------------------------------------

const listen = () => {
  source?.close();
  source = new EventSource(`live?user=${user}`);
  source.addEventListener('open', () => setStatus('connection', 'good', 'live'));
  source.addEventListener('error', () => setStatus('connection', 'bad', 'no connection, trying again'));
  source.addEventListener('picture', event => drawPicture(JSON.parse(event.data)));
  source.addEventListener('user', event => drawUser(JSON.parse(event.data)));
};

const drawParts = async () => {
  const { parts } = await (await fetch('parts')).json();
  byId('parts').replaceChildren(...parts.map(part =>
    node('li', {},
      node('span', { class: 'id' }, part.exercise),
      node('span', { class: 'title', title: part.name }, part.name),
      node('span', { class: `origin ${part.origin}` }, part.origin))));
};

byId('user').value = user;
drawParts();
listen();
