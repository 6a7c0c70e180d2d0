// Requests that change something. Where the service wants a key, the page asks for it, and sends the request again.

import { byId, show } from './dom.js';

const KEPT = 'streambook-api-key';

/** What is to be sent once there is a key. */
let waiting = null;

const post = (path, body) => {
  const headers = body === undefined ? {} : { 'Content-Type': 'application/json' };
  const key = sessionStorage.getItem(KEPT);
  if (key) {
    headers.Authorization = `Bearer ${key}`;
  }
  return fetch(path, { method: 'POST', headers, body: body === undefined ? undefined : JSON.stringify(body) });
};

/** Posts and returns the answer, which may come only after the viewer has given the key. */
export const write = async (path, body) => {
  const answer = await post(path, body);
  if (answer.status !== 401) {
    return answer;
  }
  const wasWrong = sessionStorage.getItem(KEPT) !== null;
  sessionStorage.removeItem(KEPT);
  return new Promise((resolve, reject) => ask(wasWrong, () => write(path, body).then(resolve, reject)));
};

const ask = (wasWrong, again) => {
  const before = waiting;
  waiting = () => {
    before?.();
    again();
  };
  show('key-note', wasWrong
    ? 'That is not the key of this service. Try again.'
    : 'Whoever writes here must show the key of this service (http.api-key). It is kept until this tab is closed.');
  byId('key-card').hidden = false;
  byId('key').focus();
};

byId('key-form').addEventListener('submit', event => {
  event.preventDefault();
  sessionStorage.setItem(KEPT, byId('key').value.trim());
  byId('key').value = '';
  byId('key-card').hidden = true;
  const send = waiting;
  waiting = null;
  send?.();
});
