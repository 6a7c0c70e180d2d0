'use strict';

// A drawing shows its whole width where it can: its letters become a little smaller.
function fitDrawing(code) {
  const columns = Math.max(...code.textContent.split('\n').map(line => [...line].length));
  code.parentElement.classList.add('drawing');
  code.parentElement.style.setProperty('--columns', columns);
}

// What is still wider than its place can be scrolled with the arrow keys.
function wide(block) {
  if (block.scrollWidth > block.clientWidth) block.tabIndex = 0;
}

function fitDrawings(page) {
  page.querySelectorAll('pre code:not([class])').forEach(fitDrawing);
  page.querySelectorAll('pre, table').forEach(wide);
}
