// Shows openapi.json. No framework, no build step, nothing from elsewhere.

const node = (tag, attributes = {}, ...children) => {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    element.setAttribute(name, value);
  }
  element.append(...children);
  return element;
};

const document_ = await (await fetch('openapi.json')).json();

const resolved = thing => (thing.$ref ? thing.$ref.slice(2).split('/').reduce((at, key) => at[key], document_) : thing);

const typeOf = schema => {
  const range = [schema.minimum, schema.maximum].every(bound => bound !== undefined) ? `, ${schema.minimum} to ${schema.maximum}` : '';
  const words = schema.enum ? `: ${schema.enum.join(' or ')}` : '';
  const standard = schema.default === undefined ? '' : `; ${schema.default} if left out`;
  return `${schema.type ?? ''}${range}${words}${standard}`;
};

const parameters = list => node('div', { class: 'scroll' }, node('table', {},
  node('thead', {}, node('tr', {}, ...['parameter', 'in', 'type', ''].map(name => node('th', { scope: 'col' }, name)))),
  node('tbody', {}, ...list.map(each => node('tr', {},
    node('th', { scope: 'row' }, node('code', {}, each.name)), node('td', {}, each.in),
    node('td', {}, typeOf(each.schema)), node('td', {}, each.description))))));

/** The request of an example as a command. */
const command = (method, response) => {
  const words = ['curl'];
  if (method !== 'get') {
    words.push('-X', method.toUpperCase());
  }
  for (const [name, value] of Object.entries(response['x-headers'] ?? {})) {
    words.push('-H', `'${name}: ${value}'`);
  }
  words.push(`'${location.origin}${response['x-request']}'`);
  if (response['x-body'] !== undefined) {
    words.push('-d', `'${JSON.stringify(response['x-body'])}'`);
  }
  return words.join(' ');
};

const answer = (method, status, given) => {
  const response = resolved(given);
  const content = Object.values(response.content ?? {})[0] ?? {};
  const parts = [node('h3', {}, node('span', { class: 'status-code' }, status), response.description)];
  if (response['x-request']) {
    const when = response['x-when'] ? `   # ${response['x-when']}` : '';
    parts.push(node('pre', {}, command(response['x-method'] ?? method, response) + when
      + (content.example === undefined ? '' : `\n\n${JSON.stringify(content.example, null, 2)}`)));
  }
  return node('section', {}, ...parts);
};

const operation = (path, method, given) => node('details', {},
  node('summary', {}, node('span', { class: 'method' }, method.toUpperCase()), node('code', {}, path), node('p', {}, given.summary)),
  ...(given.parameters.length > 0 ? [parameters(given.parameters)] : []),
  ...Object.entries(given.responses).map(([status, response]) => answer(method, status, response)));

const operations = Object.entries(document_.paths)
  .flatMap(([path, methods]) => Object.entries(methods).map(([method, given]) => ({ path, method, given })));

document.getElementById('api').replaceChildren(
  node('p', { class: 'note' }, document_.info.description),
  ...document_.tags.flatMap(tag => [
    node('h2', {}, tag.description),
    ...operations.filter(each => each.given.tags[0] === tag.name).map(each => operation(each.path, each.method, each.given)),
  ]));
