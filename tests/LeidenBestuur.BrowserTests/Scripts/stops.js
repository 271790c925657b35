// Remembers all that the keyboard must reach, in reading order, and tells their names.
() => {
  // Of a group of choices the keyboard reaches one, and the arrows the others.
  const isReached = element => {
    if (element.type !== 'radio') return true;
    const group = [...element.form.querySelectorAll('input[type=radio]')].filter(other => other.name === element.name);
    return element === (group.find(other => other.checked) ?? group[0]);
  };
  window.stops = [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"]')]
    .filter(element => element.checkVisibility({ visibilityProperty: true }) && !element.disabled && element.tabIndex >= 0 && isReached(element));
  return window.stops.map(element => `<${element.localName}> "${(element.textContent.trim() || element.name || '').replace(/\s+/g, ' ').slice(0, 40)}"`);
}
