'use strict';

document.querySelectorAll('pre code').forEach(code => {
  const language = code.className.replace('language-', '');
  if (language && hljs.getLanguage(language)) hljs.highlightElement(code);
});
fitDrawings(document);

// A link to a section that is folded opens it.
function unfold() {
  const target = document.getElementById(location.hash.slice(1));
  if (!target) return;
  const fold = target.closest('details') || (target.id === 'after-solving' ? target.nextElementSibling : null);
  if (fold) fold.open = true;
}
window.addEventListener('hashchange', unfold);
unfold();
