// Remembers all that the keyboard must reach, in reading order, and tells their names.
() => {
  window.stops = [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"]')]
    .filter(element => element.checkVisibility({ visibilityProperty: true }) && !element.disabled);
  return window.stops.map(element => `<${element.localName}> "${(element.textContent.trim() || element.name || '').replace(/\s+/g, ' ').slice(0, 40)}"`);
}
