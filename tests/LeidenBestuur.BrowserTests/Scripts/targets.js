// Links, buttons and fields that a finger can miss (WCAG 2.5.8; ours to make: 44 px for the main ones).
() => {
  const faults = [];
  scrollTo({ top: 0, behavior: 'instant' });
  const name = element => `<${element.localName}> "${(element.textContent.trim() || element.name || '').replace(/\s+/g, ' ').slice(0, 40)}"`;
  const main = 'header nav a, button, input:not([type=checkbox], [type=radio]), select, summary, [data-testid=members] a, [data-testid=subjects] a, [data-testid=portfolios] a, [data-testid=chosen] a';
  const targets = [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"]')]
    // What is hidden from readers is for the Enter key alone.
    .filter(element => element.checkVisibility({ visibilityProperty: true }) && element.getBoundingClientRect().bottom + scrollY > 0 && !element.closest('[aria-hidden=true]'));

  // A link in a sentence is as high as its line.
  const isInSentence = element => {
    if (getComputedStyle(element).display !== 'inline') return false;
    let block = element.parentElement;
    while (getComputedStyle(block).display === 'inline') block = block.parentElement;
    const copy = block.cloneNode(true);
    copy.querySelectorAll('a').forEach(link => link.remove());
    return /\p{L}/u.test(copy.textContent);
  };
  const isHit = (element, x, y) => {
    const hit = document.elementFromPoint(x, y);
    return hit !== null && (hit === element || element.contains(hit) || hit.closest('label')?.control === element);
  };
  // How far the target reaches from its middle, as a finger would find out: what CSS lays over or around it counts.
  const reach = element => {
    element.scrollIntoView({ block: 'center', inline: 'center' });
    const box = element.getClientRects()[0];
    const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
    const steps = (dx, dy) => {
      let n = 0;
      while (n < 60 && isHit(element, x + (n + 1) * dx, y + (n + 1) * dy)) n++;
      return n;
    };
    return isHit(element, x, y) ? { width: steps(-1, 0) + steps(1, 0) + 1, height: steps(0, -1) + steps(0, 1) + 1, x: x + scrollX, y: y + scrollY } : null;
  };

  const reached = targets.map(element => ({ element, at: reach(element) }));
  for (const { element, at } of reached) {
    if (at === null) faults.push(`${name(element)} cannot be hit in its middle`);
    else if (element.matches(main) && at.height < 44) faults.push(`${name(element)} is ${at.height} px high, not 44`);
    else if ((at.width < 24 || at.height < 24) && !isInSentence(element)) {
      const isNear = other => other.at && other.element !== element && Math.abs(other.at.x - at.x) < 12 + Math.max(12, other.at.width / 2) && Math.abs(other.at.y - at.y) < 12 + Math.max(12, other.at.height / 2);
      if (reached.some(isNear)) faults.push(`${name(element)} is ${at.width} by ${at.height} px, not 24, and has a neighbour`);
    }
  }
  return faults;
}
