// The fault buttons, and how the stages come back.

import { byId, node, setStatus, show, whole } from './dom.js';
import { write } from './write.js';

const SHOWN = 5;
const STATES = {
  running: ['warn', 'under way'],
  recovering: ['warn', 'recovering'],
  recovered: ['good', 'every stage is back'],
  overdue: ['bad', 'some stages are not back'],
  failed: ['bad', 'failed'],
};

let titles = {};
let isUnderWay = false;
let drawn = '';

/** From when to when each fault and its recovery went on, in seconds, for the charts. */
export const marks = [];

export const drawFaults = faults => {
  show('faults-refused', faults.refused ? `Not here: ${faults.refused}.` : '');
  isUnderWay = ['running', 'recovering'].includes(faults.runs[0]?.state);
  drawButtons(faults.faults);
  const key = JSON.stringify(faults.runs);
  if (key !== drawn) {
    drawn = key;
    drawRuns(faults.runs);
  }
};

/** The buttons stay the same elements, so that the keyboard's place is kept. */
const drawButtons = kinds => {
  const host = byId('faults');
  if (host.childElementCount !== kinds.length) {
    titles = Object.fromEntries(kinds.map(kind => [kind.name, kind.title]));
    host.replaceChildren(...kinds.map(kind => node('li', {}, button(kind),
      node('p', { class: 'note', id: `fault-${kind.name}` }, `${kind.does} Watch: ${kind.watch} (${kind.exercise})`))));
  }
  for (const each of host.querySelectorAll('button')) {
    each.setAttribute('aria-disabled', isUnderWay);
  }
};

const button = kind => {
  const element = node('button', { type: 'button', 'data-fault': kind.name, 'aria-describedby': `fault-${kind.name}` }, kind.title);
  element.addEventListener('click', () => {
    if (!isUnderWay) {
      cause(kind);
    }
  });
  return element;
};

const cause = async kind => {
  show('fault-message', `${kind.title} …`);
  try {
    const answer = await write(`faults/${kind.name}`);
    show('fault-message', answer.ok ? '' : `Not done: ${(await answer.json()).detail}`);
  } catch (e) {
    show('fault-message', `Not sent: ${e.message}`);
  }
};

const drawRuns = runs => {
  byId('fault-runs').replaceChildren(...runs.slice(0, SHOWN).map(run => {
    const [state, text] = STATES[run.state];
    const at = new Date(run.begunAt).toLocaleTimeString();
    return node('li', {},
      node('span', { class: 'at' }, at),
      node('span', { class: 'what' }, node('b', {}, titles[run.fault] ?? run.fault), run.what ? `: ${run.what}` : ''),
      node('span', { class: 'status', 'data-state': state }, text),
      node('ul', { class: 'chips' }, ...run.stages.map(stage)));
  }));
  marks.splice(0, marks.length, ...runs.map(span));
  if (runs.length > 0) {
    const [state, text] = STATES[runs[0].state];
    setStatus('fault-state', state, text);
  }
};

const stage = recovery => node('li', { 'data-back': recovery.millis !== undefined }, `${recovery.stage} `,
  node('b', {}, recovery.millis === undefined ? '…' : duration(recovery.millis)));

const duration = millis => (millis < 1000 ? `${whole.format(millis)} ms` : `${(millis / 1000).toFixed(1)} s`);

const span = run => {
  const from = new Date(run.begunAt) / 1000;
  const slowest = Math.max(0, ...run.stages.map(recovery => recovery.millis ?? 0)) / 1000;
  const to = run.overAt === undefined ? null : new Date(run.overAt) / 1000 + slowest;
  return { from, to: ['running', 'recovering'].includes(run.state) ? null : to };
};
