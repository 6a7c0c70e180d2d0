// What all scripts of the page use to draw.

export const byId = id => document.getElementById(id);

export const whole = new Intl.NumberFormat('en', { maximumFractionDigits: 0 });

export const node = (tag, attributes = {}, ...children) => {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    element.setAttribute(name, value);
  }
  element.append(...children);
  return element;
};

export const show = (id, text) => {
  byId(id).textContent = text;
};

export const setStatus = (id, state, text) => {
  byId(id).dataset.state = state;
  show(id, text);
};
